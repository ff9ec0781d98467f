package org.yizhan.cases;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.Content;
import org.yizhan.messages.Content.RepeatFinding;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** What may be said next in a random story, of every kind: mostly to the point, with the dates and names of the moment. */
final class RandomSayings {
    private final History history;
    private final Instant now;
    private final int said;
    private final List<Letter> leaving;
    private final Random random;

    /** @param said how many messages there are so far */
    RandomSayings(History history, Instant now, int said, List<Letter> leaving, Random random) {
        this.history = history;
        this.now = now;
        this.said = said;
        this.leaving = leaving;
        this.random = random;
    }

    Content of(MessageKind kind) {
        String day = Days.of(now).toString();
        MessageId earlier = new MessageId(new UUID(1, 1 + random.nextInt(said)));
        return switch (kind) {
            case SYSTEM_TRANSFER -> Say.passedDown(any(Town.DEMOLITION_OFFICE, Town.TRANSPORT), null);
            case DIRECT_REGISTRATION -> Say.registered(any(null, Town.DEMOLITION_OFFICE), petition());
            case DISPUTE_RULING -> Say.disputeRuled(any(Town.HOUSING, Town.TRANSPORT));
            case URGENT_REPORT -> Say.urgent(now, random.nextBoolean() ? petition() : null);
            case ACKNOWLEDGEMENT ->
                Say.acknowledged(
                        leaving.isEmpty()
                                ? new LetterId(new UUID(9, 9))
                                : leaving.get(0).id(),
                        now);
            case HANDLING_INPUT -> Say.input(Town.HOUSING);
            case TRANSFER ->
                random.nextInt(4) == 0
                        ? Say.beside(any(Town.TRANSPORT, Town.COURT, Town.DISCIPLINE), any(Role.ASSIST, Role.COPY))
                        : transfer();
            case SUPPLEMENT ->
                CaseState.of(history).stage() == Stage.OFF_NETWORK
                        ? SayAside.repliedOnPaper(day)
                        : new Supplement(any(null, null, AfterClosing.FILE, AfterClosing.REOPEN));
            case OBJECTION_RULING -> ruling();
            case RESULT_RULING -> random.nextBoolean() ? Say.passed() : Say.returned();
            case RECALL -> Say.recall();
            case PETITIONER_WITHDRAWAL -> Say.withdrawal(day);
            case CORRECTION -> correction(day);
            case NOTICE -> random.nextInt(4) == 0 ? SayAside.simply(day) : Say.notice(any(NoticeOutcome.values()), day);
            case OBJECTION -> Say.objection(random.nextInt(4) == 0 ? null : other());
            case EXTENSION_NOTICE -> Say.extension(1 + random.nextInt(35), day);
            case PROGRESS -> Say.progress();
            case OPINION -> Say.opinion(any(OpinionOutcome.values()), day, null);
            case REPLY -> Say.reply(day);
            case CLOSING_REPORT -> Say.report(day);
            case SERVICE_RECORD -> Say.served(earlier, day);
            case TO_ORDINARY -> SayAside.toOrdinary(day);
            case EXTENSION_REQUEST ->
                SayAside.extensionRequest(
                        Days.of(now).plusDays(20 + random.nextInt(30)).toString());
            case REPORT_UP ->
                SayAside.reportUp(
                        any(Town.PROVINCE_BUREAU, Town.GOVERNMENT, Town.BUREAU),
                        history.version() == 0 ? petition() : null);
            case DECISION -> decision(day);
            case HEARING -> SayAside.hearing(any(HearingEvent.values()), day);
            case REVIEW_REQUEST -> SayAside.review(any(Town.GOVERNMENT, Town.COUNTY_BUREAU), day);
            case RECHECK_REQUEST -> SayAside.recheck(day);
            case GUIDANCE -> SayAside.guidance(day);
            case EVALUATION -> SayAside.evaluation(day);
            case SUPERVISION ->
                SayAside.supervision(
                        any(Town.HOUSING, Town.COURT),
                        Days.of(now).plusDays(random.nextInt(20)).toString());
            case SUPERVISION_REPLY -> SayAside.supervisionReply(earlier, day);
            case RECOMMENDATION ->
                SayAside.recommendation(any(RecommendationType.values()), any(Town.HOUSING, Town.GOVERNMENT));
            case RECOMMENDATION_FEEDBACK -> SayAside.feedback(earlier, day);
            case CADRE_INFORMATION -> SayAside.cadre(Town.PERSONNEL);
            case LEADER_ASSIGNMENT -> SayAside.leader("吴市长", any(Town.GOVERNMENT, Town.TRANSPORT));
            case REVIEW_DECISION -> {
                MessageId request = CaseState.of(history)
                        .reviews()
                        .open()
                        .map(review -> review.asked().messageId())
                        .orElse(earlier);
                yield random.nextInt(3) == 0 ? SayAside.notTakenOn(request, day) : SayAside.takenOn(request, day);
            }
            case REVIEW_OPINION -> SayAside.reviewed(Remedy.REVIEW, any(Outcome.values()), day);
            case RECHECK_OPINION -> SayAside.reviewed(Remedy.RECHECK, any(Outcome.values()), day);
            case EXECUTION -> SayAside.executed(day);
            case CASE_BATCH ->
                SayAside.batch(Days.of(now).plusDays(40).toString(), Town.HOUSING, RandomStory.LISTED.caseId());
            default -> throw new IllegalArgumentException("the gateway's own: " + kind);
        };
    }

    private Content decision(String day) {
        String due = any(null, Days.of(now).plusDays(60).toString());
        if (CaseState.of(history).upward().open().isEmpty()) {
            return SayAside.decision(day, due);
        }
        OrganisationCode organ = addressee();
        boolean named = organ != null && !organ.equals(Town.ROADS);
        return random.nextInt(4) == 0
                ? SayAside.decided(day, any(Town.PROVINCE_BUREAU, Town.GOVERNMENT, Town.BUREAU), null)
                : SayAside.decided(day, organ, named ? due : null);
    }

    private Content ruling() {
        return switch (random.nextInt(4)) {
            case 0 -> Say.upheld();
            case 1 -> Say.agreed(addressee());
            default -> Say.agreed(other());
        };
    }

    /** Of the two departments the one that the case is not with. */
    private OrganisationCode other() {
        boolean housing = CaseState.of(history)
                .mandate()
                .filter(mandate -> mandate.organ().equals(Town.HOUSING))
                .isPresent();
        return housing ? Town.TRANSPORT : Town.HOUSING;
    }

    private Content transfer() {
        return switch (random.nextInt(5)) {
            case 4 -> SayAside.onPaper("邻省移民局", Days.of(now).toString());
            case 0 -> SayAside.simplyTo(Town.HOUSING, petition());
            case 1 -> Say.assignment(Town.HOUSING, Days.of(now).plusDays(random.nextInt(40)));
            default -> Say.transfer(addressee(), petition());
        };
    }

    /** Of the petition, or of what the organ said last; it names whatever the case took. */
    private Content correction(String day) {
        List<MessageTaken> taken = CaseState.of(history).messages();
        MessageId corrects = taken.isEmpty()
                ? new MessageId(new UUID(1, said))
                : taken.get(random.nextInt(taken.size())).messageId();
        return switch (random.nextInt(8)) {
            case 6, 7 -> Repeats.ruling(corrects, RandomStory.LISTED.caseId(), any(RepeatFinding.values()));
            case 0 -> Say.correction(corrects, Say.accepted(day));
            case 1 -> Say.correction(corrects, Say.opinion(day));
            case 2 -> Say.correction(corrects, Say.reply(day));
            case 3 -> Say.correction(corrects, Say.report(day));
            default -> Say.correction(corrects, petition());
        };
    }

    private @Nullable OrganisationCode addressee() {
        return any(null, Town.HOUSING, Town.TRANSPORT, Town.COURT, Town.COUNTY_BUREAU, Town.ROADS);
    }

    private Petition petition() {
        return switch (random.nextInt(8)) {
            case 0 -> Petitions.ofUnknownClass();
            case 1, 5 -> Petitions.flagged(Flag.LITIGATION, Flag.URGENT);
            case 2 -> Petitions.accusing(any(Town.HOUSING, Town.TRANSPORT, Town.BUREAU, Town.COURT));
            case 3 -> Say.petition(Set.of(Flag.JOINT), List.of(Say.named("李某")));
            case 4 -> Say.accusing(Say.unit(Town.GOVERNMENT));
            default -> Say.petition();
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
