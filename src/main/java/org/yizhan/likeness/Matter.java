package org.yizhan.likeness;

import org.yizhan.messages.Petition;

/** What a petition is about (事项), as far as it can be compared: class, territory, and what it says. */
public final class Matter {
    private static final double TITLE = 0.25;
    private static final double WHOLE = 0.75;
    /** A clerk may have chosen another class, or the place where the petitioner lives. */
    private static final double OTHER_CLASS = 0.75;

    private static final double OTHER_TERRITORY = 0.75;

    private final String contentClass;
    private final String territory;
    private final Terms title;
    private final Terms whole;

    private Matter(String contentClass, String territory, Terms title, Terms whole) {
        this.contentClass = contentClass;
        this.territory = territory;
        this.title = title;
        this.whole = whole;
    }

    /** Of a petition that was just read: what is kept of it beside its message has no text. */
    public static Matter of(Petition petition) {
        Terms title = Terms.of(petition.title());
        String text = petition.text();
        Terms whole = text == null ? title : title.and(Terms.of(text));
        return new Matter(petition.contentClass(), petition.territory(), title, whole);
    }

    /**
     * How alike the two are, in percent. The share of what the shorter one says that the longer one says too, what stands in
     * the title counting again; its root, for two tellings of one matter in other words share a third of their terms.
     */
    public int likeness(Matter other) {
        double titles = Math.max(title.shared(other.whole), other.title.shared(whole));
        double said = WHOLE * whole.shared(other.whole) + TITLE * titles;
        return (int) Math.round(
                100 * Math.sqrt(said) * nearness(contentClass, territory, other.contentClass, other.territory));
    }

    /** 1 for the same top class and the same county; less, the less they have in common. */
    public static double nearness(String contentClass, String territory, String otherClass, String otherTerritory) {
        double classes = common(contentClass, otherClass) >= 2 ? 1 : OTHER_CLASS;
        int region = common(territory, otherTerritory);
        boolean covers = region >= 6 || isWhole(territory, region) || isWhole(otherTerritory, region);
        return classes * (covers ? 1 : OTHER_TERRITORY);
    }

    /** A city's or province's own code ends in zeros and covers what begins like it. */
    private static boolean isWhole(String territory, int common) {
        return territory.substring(common).chars().allMatch(digit -> digit == '0') && common >= 2;
    }

    private static int common(String one, String other) {
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common;
    }
}
