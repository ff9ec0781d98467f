package org.yizhan.platform;

/** Ends a request with a problem as its answer. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + " " + problem.en());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
