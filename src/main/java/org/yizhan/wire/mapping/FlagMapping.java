package org.yizhan.wire.mapping;

import static java.util.Map.entry;
import static org.yizhan.wire.mapping.Values.mark;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.wire.generated.FlagsXml;

/** The marks of a petition. */
final class FlagMapping {
    private static final Map<Flag, Function<FlagsXml, @Nullable Boolean>> ELEMENTS = Map.ofEntries(
            entry(Flag.REPEAT, FlagsXml::isRepeat),
            entry(Flag.FIRST_NATIONALLY, FlagsXml::isFirstNationally),
            entry(Flag.FIRST_AT_ORGAN, FlagsXml::isFirstAtOrgan),
            entry(Flag.JOINT, FlagsXml::isJoint),
            entry(Flag.ANONYMOUS, FlagsXml::isAnonymous),
            entry(Flag.PUBLIC, FlagsXml::isPublic),
            entry(Flag.CONFIDENTIAL, FlagsXml::isConfidential),
            entry(Flag.URGENT, FlagsXml::isUrgent),
            entry(Flag.THREATENING, FlagsXml::isThreatening),
            entry(Flag.LITIGATION, FlagsXml::isLitigation),
            entry(Flag.BACKLOG, FlagsXml::isBacklog),
            entry(Flag.CROSS_BORDER, FlagsXml::isCrossBorder),
            entry(Flag.UNDER_REVIEW, FlagsXml::isUnderReview),
            entry(Flag.UNDER_RECHECK, FlagsXml::isUnderRecheck),
            entry(Flag.SUPERVISED, FlagsXml::isSupervised),
            entry(Flag.STEP_BY_STEP, FlagsXml::isStepByStep),
            entry(Flag.STATE_SECRET, FlagsXml::isStateSecret));

    private FlagMapping() {}

    static Set<Flag> flags(@Nullable FlagsXml flags) {
        Set<Flag> set = EnumSet.noneOf(Flag.class);
        if (flags != null) {
            ELEMENTS.forEach((flag, element) -> {
                if (mark(element.apply(flags))) {
                    set.add(flag);
                }
            });
        }
        return Set.copyOf(set);
    }
}
