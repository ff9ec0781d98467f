package org.yizhan.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yizhan.casework.Arrivals;
import org.yizhan.ledger.Entry.Channel;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemWriter;

/**
 * Stands before the route of messages, behind the sign-in: turns away the wrong type and size before memory is spent,
 * counts what is under way, and reads the body while it counts it, so that a slow sender holds none of the route's
 * threads.
 */
final class HttpGate extends OncePerRequestFilter {
    static final String ENVELOPE = Envelope.class.getName();
    static final String RETRY_SECONDS = "2";

    private final IntakeSettings settings;
    private final InFlight inFlight;
    private final ProblemWriter problems;
    private final Arrivals arrivals;

    HttpGate(IntakeSettings settings, InFlight inFlight, ProblemWriter problems, Arrivals arrivals) {
        this.settings = settings;
        this.inFlight = inFlight;
        this.problems = problems;
        this.arrivals = arrivals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal sender = request.getUserPrincipal();
        Problem hindrance = hindrance(request);
        if (hindrance != null || sender == null) {
            turnAway(hindrance == null ? Problem.of(503, DoorRule.NOT_READY) : hindrance, request, response);
            return;
        }
        switch (inFlight.enter(sender.getName())) {
            case LET_IN -> letIn(new OrganisationCode(sender.getName()), request, response, chain);
            case FULL -> turnAway(Problem.of(503, DoorRule.FULL), request, response);
            case TOO_MANY_OF_ONE ->
                turnAway(
                        Problem.of(429, DoorRule.TOO_MANY_AT_ONCE, settings.inFlightPerOrganisation()),
                        request,
                        response);
        }
    }

    private @Nullable Problem hindrance(HttpServletRequest request) {
        MediaType type = mediaType(request);
        if (type == null || !type.getSubtype().equals("xml")) {
            return Problem.of(415, DoorRule.NOT_XML_TYPE, String.valueOf(request.getContentType()));
        }
        return request.getContentLengthLong() > limit() ? tooLarge() : null;
    }

    private static @Nullable MediaType mediaType(HttpServletRequest request) {
        try {
            return request.getContentType() == null ? null : MediaType.parseMediaType(request.getContentType());
        } catch (InvalidMediaTypeException e) {
            // Said to the sender as it stands, as any other wrong type.
            return null;
        }
    }

    private long limit() {
        return settings.maxMessageSize().toBytes();
    }

    private Problem tooLarge() {
        return Problem.of(413, DoorRule.TOO_LARGE, limit());
    }

    private void letIn(
            OrganisationCode sender, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            byte[] body = request.getInputStream().readNBytes((int) limit() + 1);
            if (body.length > limit()) {
                turnAway(tooLarge(), request, response);
                return;
            }
            handOn(sender, body, request, response, chain);
        } finally {
            whenAnswered(request, () -> inFlight.leave(sender.value()));
        }
    }

    /** The message has arrived once its last byte is read; from then on until it is answered it counts as undecided. */
    private void handOn(
            OrganisationCode sender,
            byte[] body,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        // Not the request's encoding: the container fills that in where the sender said nothing.
        MediaType type = mediaType(request);
        String charset = type == null ? null : type.getParameter("charset");
        Instant enteredAt = arrivals.arrive();
        try {
            request.setAttribute(ENVELOPE, Envelope.whole(sender, Channel.HTTP, enteredAt, body, charset));
            chain.doFilter(request, response);
        } finally {
            whenAnswered(request, () -> arrivals.left(enteredAt));
        }
    }

    private static void whenAnswered(HttpServletRequest request, Runnable leave) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Leaving(leave));
        } else {
            leave.run();
        }
    }

    private void turnAway(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.status() == 503 || problem.status() == 429) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        problems.write(problem, request, response);
    }
}
