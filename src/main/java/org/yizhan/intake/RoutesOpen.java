package org.yizhan.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemWriter;

/** Answers 503 for all of {@code /v1} until the gateway is ready and once it no longer is. */
final class RoutesOpen extends OncePerRequestFilter {
    private final Readiness readiness;
    private final ProblemWriter problems;

    RoutesOpen(Readiness readiness, ProblemWriter problems) {
        this.readiness = readiness;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readiness.isReady()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", HttpGate.RETRY_SECONDS);
        problems.write(Problem.of(503, DoorRule.NOT_READY), request, response);
    }
}
