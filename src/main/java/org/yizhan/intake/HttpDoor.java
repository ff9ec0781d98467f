package org.yizhan.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yizhan.casework.Casework.Unavailable;
import org.yizhan.platform.Problem;
import org.yizhan.platform.ProblemWriter;

/** The HTTP channel: takes over what {@link HttpGate} let in, and answers with the receipt. */
@Component
final class HttpDoor {
    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final String WANTS_JSON = "wantsJson";

    private final Receipts receipts;
    private final ProblemWriter problems;

    HttpDoor(Receipts receipts, ProblemWriter problems) {
        this.receipts = receipts;
        this.problems = problems;
    }

    Envelope open(Exchange exchange) {
        HttpServletRequest request = exchange.getIn(PlatformHttpMessage.class).getRequest();
        exchange.setProperty(
                WANTS_JSON, ProblemWriter.wantsJson(request.getHeader("Accept"), request.getContentType()));
        return (Envelope) request.getAttribute(HttpGate.ENVELOPE);
    }

    /** Answers a message that was recorded. */
    void answer(Exchange exchange) {
        answer(exchange, 202);
    }

    /** Answers a message that was only to be checked. */
    void answerCheck(Exchange exchange) {
        answer(exchange, 200);
    }

    private void answer(Exchange exchange, int accepted) {
        Answered answered = exchange.getMessage().getBody(Answered.class);
        int status = status(answered, accepted);
        if (status >= 400 && wantsJson(exchange)) {
            write(exchange, Refusals.problem(status, answered.receipt()));
        } else {
            write(exchange.getMessage(), status, "application/xml;charset=UTF-8", receipts.write(answered));
        }
    }

    private static int status(Answered answered, int accepted) {
        return switch (answered.receipt().verdict()) {
            case ACCEPTED -> accepted;
            case REPEATED -> 200;
            case CONFLICT -> 409;
            case REFUSED -> refused(answered);
        };
    }

    private static int refused(Answered answered) {
        if (answered.inAnotherName()) {
            return 403;
        }
        return answered.submission().reading().parsed() ? 422 : 400;
    }

    /** Answers what could not be recorded: come again while the ledger is away, else a number to ask about. */
    void fail(Exchange exchange) {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (failure instanceof Unavailable) {
            write(exchange, Problem.of(503, DoorRule.NOT_READY));
            exchange.getMessage().setHeader("Retry-After", HttpGate.RETRY_SECONDS);
            return;
        }
        String number = UUID.randomUUID().toString();
        log.error("failed on a message over HTTP, number {}", number, failure);
        write(exchange, Problem.of(500, DoorRule.FAILED, number));
    }

    private void write(Exchange exchange, Problem problem) {
        boolean json = wantsJson(exchange);
        write(exchange.getMessage(), problem.status(), ProblemWriter.contentType(json), problems.bytes(problem, json));
    }

    private static void write(Message message, int status, String contentType, byte[] body) {
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        message.setHeader(Exchange.CONTENT_TYPE, contentType);
        message.setBody(body);
    }

    private static boolean wantsJson(Exchange exchange) {
        return exchange.getProperty(WANTS_JSON, false, boolean.class);
    }
}
