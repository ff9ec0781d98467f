package org.yizhan.demo.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.messages.OrganisationCode;

/**
 * What organisations' clients read about deadlines that ended: of each case that is expected each letter, known again by its
 * id. Its size is that of the cases, however many letters come.
 */
final class Letterbox {
    /** To organ and bureau, to the organ, to the bureau. */
    static final int LETTERS_PER_CASE = 4;

    private static final int FIRST_SIZE = 1 << 12;

    private final Map<String, Expected> cases = new HashMap<>();
    /** Per case and letter the half of the letter's id that was seen; 0 for none. */
    private long[] seen = new long[FIRST_SIZE];

    private int all;
    private long again;
    private long twice;
    private long strays;

    private record Expected(int first, OrganisationCode bureau) {}

    /** Letters about this case are to come. */
    synchronized void expect(String caseId, OrganisationCode bureau) {
        int first = cases.size() * LETTERS_PER_CASE;
        cases.put(caseId, new Expected(first, bureau));
        if (first + LETTERS_PER_CASE > seen.length) {
            seen = Arrays.copyOf(seen, 2 * seen.length);
        }
    }

    void received(IncomingLetter letter) {
        switch (letter.kind()) {
            case "DeadlineReceipt" -> {
                boolean overdue =
                        letter.whole().at("event").filter("overdue"::equals).isPresent();
                count(letter, overdue, letter.recipient());
            }
            case "Reminder" -> count(letter, 2);
            case "SupervisionDraft" -> count(letter, 3);
            default -> {
                // None of a deadline's.
            }
        }
    }

    private synchronized void count(IncomingLetter letter, boolean overdue, OrganisationCode recipient) {
        Expected expected = cases.get(caseOf(letter));
        if (expected == null || !overdue) {
            strays++;
        } else {
            count(letter, expected.bureau().equals(recipient) ? 0 : 1);
        }
    }

    private synchronized void count(IncomingLetter letter, int which) {
        Expected expected = cases.get(caseOf(letter));
        if (expected == null) {
            strays++;
            return;
        }
        int place = expected.first() + which;
        // The low half of an id is never 0: its first bits say which kind of id it is.
        long id = letter.id().getLeastSignificantBits();
        if (seen[place] == 0) {
            seen[place] = id;
            all++;
        } else if (seen[place] == id) {
            again++;
        } else {
            twice++;
        }
    }

    private static String caseOf(IncomingLetter letter) {
        return letter.whole().at("header", "caseId").orElse("");
    }

    /** How many letters came, each counted once. */
    synchronized int all() {
        return all;
    }

    /** How many are to come. */
    synchronized int expected() {
        return cases.size() * LETTERS_PER_CASE;
    }

    /** How many came again under their own id, as they may. */
    synchronized long again() {
        return again;
    }

    /** How many came again under another id, as none may. */
    synchronized long twice() {
        return twice;
    }

    /** How many came that nobody should have written. */
    synchronized long strays() {
        return strays;
    }

    /** Each letter of each case came once, and none besides. */
    synchronized boolean isWhole() {
        return all == expected() && twice == 0 && strays == 0;
    }
}
