package org.yizhan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Turns what stops a request into a problem; what nobody foresaw is logged under a number that the answer names. */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(e.problem(), request, response);
    }

    @ExceptionHandler
    void answer(NoHandlerFoundException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Problem.of(404, RequestRule.NO_SUCH_ADDRESS, request.getRequestURI()), request, response);
    }

    @ExceptionHandler
    void answer(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] supported = e.getSupportedMethods();
        response.setHeader("Allow", supported == null ? "" : String.join(", ", supported));
        problems.write(Problem.of(405, RequestRule.NO_SUCH_METHOD, e.getMethod()), request, response);
    }

    @ExceptionHandler
    void answer(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Problem.of(400, RequestRule.WRONG_PARAMETER, e.getName()), request, response);
    }

    @ExceptionHandler
    void answer(MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Problem.of(400, RequestRule.WRONG_PARAMETER, e.getParameterName()), request, response);
    }

    @ExceptionHandler
    void answer(HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Problem.of(406, RequestRule.NOT_IN_THIS_FORM), request, response);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    void ledgerAway(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("the ledger could not be read", e);
        response.setHeader("Retry-After", "5");
        problems.write(Problem.of(503, RequestRule.LEDGER_AWAY), request, response);
    }

    /** The connection broke: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("a caller has gone", e);
    }

    @ExceptionHandler
    void answer(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = UUID.randomUUID().toString();
        log.error("failed on {} {}, number {}", request.getMethod(), request.getRequestURI(), number, e);
        problems.write(Problem.of(500, RequestRule.FAILED, number), request, response);
    }
}
