package org.yizhan.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.MessageKind.Origin;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation.Words;

/** Who may say this at all, and whether this one may say it in this case. */
final class SenderChecks {
    private static final Words BUREAU = new Words("信访部门", "petition bureau");
    private static final Words ORGAN = new Words("办理单位", "organ with authority");
    private static final Words EITHER = new Words("信访部门或办理单位", "petition bureau or organ");
    /** What an assisting organ may say; the petitioner hears from the lead only. */
    private static final Set<MessageKind> OF_PARTIES =
            EnumSet.of(MessageKind.HANDLING_INPUT, MessageKind.OBJECTION, MessageKind.PROGRESS);

    /** What a bureau above a hand-down may still say; the rest is for the one that handed it down. */
    private static final Set<MessageKind> OF_FOLLOWERS = EnumSet.of(
            MessageKind.RECALL, MessageKind.SUPPLEMENT, MessageKind.PETITIONER_WITHDRAWAL, MessageKind.CORRECTION);

    /** What an organ owes though its result has come up from below. */
    private static final Set<MessageKind> OF_THOSE_BELOW =
            EnumSet.of(MessageKind.SERVICE_RECORD, MessageKind.EXECUTION);

    private static final Words GATEWAY = new Words("驿站", "the gateway");

    private SenderChecks() {}

    /** Finds what is wrong with the sender; nothing else can be judged if something is. */
    static void check(Incoming in) {
        DateChecks.sentAt(in);
        if (in.message().kind() != MessageKind.DELIVERY_RECEIPT) {
            // That one is for this gateway, which its own directory need not have.
            CodeChecks.known(in, Field.RECIPIENT, in.header().recipient());
        }
        OrganisationCode sender = in.header().sender();
        Optional<Organisation> known = in.world().directory().find(sender);
        if (!sender.isValid()) {
            in.find(CaseRule.WRONG_CHECK_DIGIT, Field.SENDER, sender);
        } else if (known.isEmpty()) {
            in.find(CaseRule.UNKNOWN_SENDER, Field.SENDER, sender);
        } else if (!known.get().inForceOn(in.today())) {
            in.find(CaseRule.SENDER_NOT_IN_FORCE, Field.SENDER, sender);
        } else if (!mayEverSay(in, known.get())) {
            MessageKind kind = in.message().kind();
            Words who = known.get().isBureau() ? BUREAU : known.get().isGateway() ? GATEWAY : ORGAN;
            in.find(CaseRule.KIND_NOT_FOR_SENDER, Field.SENDER, words(kind), who, words(kind.origin()));
        } else if (in.state().stage() != Stage.NEW && !known.get().isGateway()) {
            inCase(in);
        }
    }

    /** A bureau that a case was sent to is that case's organ, and speaks as one. */
    private static boolean mayEverSay(Incoming in, Organisation sender) {
        if (sender.isGateway()) {
            return in.message().kind() == MessageKind.DELIVERY_RECEIPT;
        }
        return switch (in.message().kind().origin()) {
            case BUREAU -> sender.isBureau() || transferred(in) || isSuperior(in);
            case ORGAN -> !sender.isBureau() || isOrgan(in) || isParty(in) || isAsked(in);
            case BUREAU_OR_ORGAN -> true;
            case GATEWAY -> false;
        };
    }

    /** True if a dispute that is open, or a report from below, is the sender's to decide; it may be no bureau. */
    private static boolean isSuperior(Incoming in) {
        boolean reportedTo = in.message().kind() == MessageKind.DECISION
                && in.state()
                        .upward()
                        .open()
                        .filter(report -> report.superior().equals(in.sender()))
                        .isPresent();
        return reportedTo || rulesOnDispute(in);
    }

    private static boolean rulesOnDispute(Incoming in) {
        return in.message().kind() == MessageKind.DISPUTE_RULING
                && in.state()
                        .disputes()
                        .open()
                        .filter(dispute -> dispute.superior().equals(in.sender()))
                        .isPresent();
    }

    /** An organ that passed the case down in its system rules on what comes back, as a bureau does. */
    private static boolean transferred(Incoming in) {
        return in.state().stage() != Stage.NEW && in.sender().equals(in.state().bureau());
    }

    private static void inCase(Incoming in) {
        boolean bureau = in.sender().equals(in.state().bureau());
        Origin origin = in.message().kind().origin();
        MessageKind kind = in.message().kind();
        boolean follows = in.state().line().followers().contains(in.sender());
        boolean asBureau = kind == MessageKind.DISPUTE_RULING
                ? isSuperior(in)
                : origin != Origin.ORGAN && (bureau || (follows && OF_FOLLOWERS.contains(kind)) || isSuperior(in));
        boolean below = in.state().line().below().contains(in.sender()) && OF_THOSE_BELOW.contains(kind);
        boolean handsOn = (kind == MessageKind.TRANSFER || kind == MessageKind.REPORT_UP) && isOrgan(in);
        boolean answers = origin != Origin.BUREAU && kind != MessageKind.HANDLING_INPUT && isOrgan(in);
        boolean asOrgan = below || handsOn || answers;
        boolean asParty = OF_PARTIES.contains(kind) && isParty(in);
        if (!asBureau && !asOrgan && !asParty && !isAsked(in)) {
            in.find(CaseRule.NOT_A_PARTICIPANT, Field.SENDER, in.sender(), words(origin));
        }
        if (in.header().test() != in.state().test()) {
            in.find(CaseRule.TEST_MIXED, Field.TEST);
        }
    }

    /** True if the sender assists in the case (协办); a copied organ says nothing. */
    static boolean isParty(Incoming in) {
        return in.state()
                .partyLog()
                .find(in.sender())
                .filter(party -> party.assists() && party.told())
                .isPresent();
    }

    /** True if the sender was asked something beside the main line, to which this kind may be the answer. */
    private static boolean isAsked(Incoming in) {
        return in.state().aside().mayAnswer(in.sender(), in.message().kind());
    }

    /** True if the sender is the organ charged with the case now. */
    static boolean isOrgan(Incoming in) {
        return in.state()
                .mandate()
                .filter(mandate -> in.state().stage() != Stage.AWAITING_ATTACHMENTS)
                .filter(mandate -> mandate.organ().equals(in.sender()))
                .isPresent();
    }

    static Words words(MessageKind kind) {
        return new Words(kind.chinese() + "（" + kind.element() + "）", kind.element());
    }

    private static Words words(Origin origin) {
        return switch (origin) {
            case BUREAU -> BUREAU;
            case ORGAN -> ORGAN;
            case BUREAU_OR_ORGAN -> EITHER;
            case GATEWAY -> GATEWAY;
        };
    }
}
