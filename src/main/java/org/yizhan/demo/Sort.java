package org.yizhan.demo;

import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.Node;

/** The sorts of transfer that the demo sends. */
public enum Sort {
    TRANSFER("转送", "transfer"),
    ASSIGN("交办", "assign"),
    DIRECT("直转快办", "direct"),
    SIMPLE("简易办理建议", "transfer"),
    URGENT("重大紧急", "transfer"),
    ANONYMOUS("匿名", "transfer"),
    JOINT("联名", "transfer"),
    ACCUSATION("检举控告", "transfer");

    private final String chinese;
    private final String mode;

    Sort(String chinese, String mode) {
        this.chinese = chinese;
        this.mode = mode;
    }

    String chinese() {
        return chinese;
    }

    String mode() {
        return mode;
    }

    int persons() {
        return this == JOINT ? 26 : 1;
    }

    @Nullable
    Node flags() {
        return switch (this) {
            case URGENT -> Node.of("flags", Node.leaf("urgent", true));
            case ANONYMOUS -> Node.of("flags", Node.leaf("anonymous", true));
            case JOINT -> Node.of("flags", Node.leaf("joint", true));
            default -> null;
        };
    }
}
