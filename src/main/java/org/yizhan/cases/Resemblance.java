package org.yizhan.cases;

/**
 * Why a petition may repeat an earlier one.
 *
 * @param score how alike the matters are by class, territory and text, in percent
 */
public record Resemblance(SamePerson by, int score) {
    public Resemblance {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is in percent, not " + score);
        }
    }
}
