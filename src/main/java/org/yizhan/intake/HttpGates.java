package org.yizhan.intake;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yizhan.casework.Arrivals;
import org.yizhan.platform.ProblemWriter;
import org.yizhan.platform.RealTime;

/** Puts the gates behind the sign-in, which runs at order -100. */
@Configuration(proxyBeanMethods = false)
class HttpGates {

    @Bean
    FilterRegistrationBean<RoutesOpen> routesOpen(Readiness readiness, ProblemWriter problems) {
        FilterRegistrationBean<RoutesOpen> gate = new FilterRegistrationBean<>(new RoutesOpen(readiness, problems));
        gate.addUrlPatterns("/v1/*");
        gate.setOrder(0);
        return gate;
    }

    @Bean
    Arrivals httpArrivals(@RealTime Clock clock) {
        return new Arrivals("http", clock);
    }

    @Bean
    FilterRegistrationBean<HttpGate> httpGate(
            IntakeSettings settings, InFlight inFlight, ProblemWriter problems, Arrivals httpArrivals) {
        FilterRegistrationBean<HttpGate> gate =
                new FilterRegistrationBean<>(new HttpGate(settings, inFlight, problems, httpArrivals));
        gate.addUrlPatterns("/v1/messages", "/v1/messages/check");
        gate.setOrder(1);
        return gate;
    }
}
