package org.yizhan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemWriter;

/** Answers who is not let in: 401, 403, and 503 while secrets cannot be read. */
@Component
final class Turnaway implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter problems;

    Turnaway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            problems.write(Problem.of(503, AccessRule.CANNOT_TELL), request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"yizhan\", charset=\"UTF-8\"");
        problems.write(Problem.of(401, AccessRule.NOT_SIGNED_IN), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        closed(request, response, cause);
    }

    void closed(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        problems.write(Problem.of(403, AccessRule.NOT_OPEN), request, response);
    }
}
