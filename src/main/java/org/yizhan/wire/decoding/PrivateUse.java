package org.yizhan.wire.decoding;

/**
 * Characters that GB 18030 once had to place in Unicode's area of private use, since Unicode lacked them. The edition of
 * 2022 gives their bytes the character's own code point and their former code point the bytes that were the character's;
 * which edition a Java platform follows differs by version and setting. Both byte sequences have only ever meant the
 * character, so both are read as it, by every platform and from senders of either edition.
 */
final class PrivateUse {
    private static final String FORMER =
            "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE7C7\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
    private static final String NOW =
            "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u1E3F\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";

    private PrivateUse() {}

    /** Puts the character's own code point for each former one; the length stays. */
    static void leave(char[] decoded, int length) {
        for (int i = 0; i < length; i++) {
            char c = decoded[i];
            if (c >= '\uE78D' && c <= '\uE864') {
                int known = FORMER.indexOf(c);
                decoded[i] = known < 0 ? c : NOW.charAt(known);
            }
        }
    }
}
