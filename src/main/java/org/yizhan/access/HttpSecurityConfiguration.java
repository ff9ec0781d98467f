package org.yizhan.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Which addresses are open to whom. No sessions, so nothing to forge across sites. */
@Configuration(proxyBeanMethods = false)
class HttpSecurityConfiguration {
    private static final String CLOCK = "/v1/clock";
    private static final String REPORTS = "/v1/reports/**";
    private static final String INDICATORS = "/v1/indicators/**";

    /** The exchange: organisations; operators too at reports and indicators, and at the clock, which they alone may move. */
    @Bean
    @Order(1)
    SecurityFilterChain signedInOnly(
            HttpSecurity http, OrganisationSignIn signIn, OperatorSignIn operators, Turnaway turnaway)
            throws Exception {
        return withoutSessions(http.securityMatcher("/v1/**"), turnaway, turnaway)
                .authenticationProvider(operators)
                .authenticationProvider(signIn)
                .httpBasic(basic -> basic.authenticationEntryPoint(turnaway))
                // What continues a request that was let in needs no second look.
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, CLOCK)
                                .hasAuthority(OperatorSignIn.AUTHORITY)
                                .requestMatchers(CLOCK, REPORTS, INDICATORS)
                                .hasAnyAuthority(OperatorSignIn.AUTHORITY, OrganisationSignIn.AUTHORITY)
                                .anyRequest()
                                .hasAuthority(OrganisationSignIn.AUTHORITY))
                .build();
    }

    /** Everything else: health and the contract for all, metrics for this machine only. */
    @Bean
    @Order(100)
    SecurityFilterChain otherAddresses(HttpSecurity http, Turnaway turnaway) throws Exception {
        // Nobody could sign in here, so nobody is asked to.
        return withoutSessions(http, turnaway::closed, turnaway)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/**", "/openapi.yaml", "/error")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(AuthorizationManagers.anyOf(from("127.0.0.1"), from("::1")))
                                .anyRequest()
                                .denyAll())
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> from(String address) {
        IpAddressMatcher matcher = new IpAddressMatcher(address);
        return (authentication, context) -> new AuthorizationDecision(matcher.matches(context.getRequest()));
    }

    private static HttpSecurity withoutSessions(
            HttpSecurity http, AuthenticationEntryPoint unknown, AccessDeniedHandler denied) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(unknown).accessDeniedHandler(denied));
    }
}
