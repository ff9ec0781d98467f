package org.yizhan.cases;

/** The rules of one message kind, for one message before its case. */
interface Rules {

    /** Finds what refuses the message, and what warns; asked only of a participant, in a stage that takes the kind. */
    void check();

    /** How the message turns out; asked only if nothing refuses it. */
    Step step();

    /** What happens: {@code next} is the stage to which the table leads. */
    void follow(Draft draft, Stage next);
}
