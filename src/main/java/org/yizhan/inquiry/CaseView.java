package org.yizhan.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.History;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganisationCode;

/**
 * A case as a participant sees it.
 *
 * @param state name of the stage in the transition table
 * @param splitFrom number of the letter that raised this matter and others
 * @param bounces how often an objection was agreed to
 * @param waitsFor what the case waits for
 * @param leader who has taken the case in charge (领导包案)
 * @param lists those of long-open cases (积案) on which it stands
 * @param cases to who keeps the file: those it tells something, a list its cases perhaps, and how each stands
 * @param events its history; to an organ that gave the case back, what it did itself
 * @param messages every accepted message, oldest first; to an organ that gave the case back, its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String caseId,
        @Nullable String state,
        @Nullable String bureau,
        @Nullable String responsible,
        @Nullable String title,
        @Nullable Instant openedAt,
        boolean test,
        @Nullable String splitFrom,
        @Nullable Integer bounces,
        Set<String> waitsFor,
        List<DutyLine> duties,
        List<MessageTakenLine> messages,
        @Nullable LeaderLine leader,
        @Nullable List<ListLine> lists,
        @Nullable List<ToldLine> cases,
        List<EventLine> events) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LeaderLine(String name, @Nullable String title, LocalDate since, @Nullable LocalDate dueOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListLine(String batch, String source, LocalDate dueOn, @Nullable String leader) {}

    /** @param standing {@code beingTold}, {@code marked}, {@code notMarked} or, of a list, {@code solved} */
    record ToldLine(String caseId, String standing) {}

    /** A message of the case; its bytes are at {@code /v1/messages/{messageId}/original}. */
    record MessageTakenLine(String messageId, String sender, String kind, String digest, Instant receivedAt) {}

    /** A duty, with its days once its clock runs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DutyLine(
            String owner,
            String id,
            int limit,
            String unit,
            String article,
            @Nullable String rule,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate unrolledOn,
            @Nullable Boolean provisional,
            @Nullable String ending,
            @Nullable LocalDate statedOn,
            @Nullable Instant endedAt) {}

    static CaseView whole(History history, OrganisationCode reader) {
        CaseState state = CaseState.of(history);
        BureausOwn own = new BureausOwn(history, reader);
        return new CaseView(
                state.caseId().value(),
                Words.of(state.stage()),
                state.bureau().value(),
                state.responsible().value(),
                state.title(),
                state.openedAt(),
                state.test(),
                state.splitFrom().orElse(null),
                state.bounces(),
                state.openQuestions().stream().map(Words::of).collect(Collectors.toCollection(TreeSet::new)),
                state.duties().stream()
                        .filter(duty -> !own.hides(duty))
                        .map(CaseView::line)
                        .toList(),
                state.messages().stream()
                        .filter(message -> !own.hides(message))
                        .map(CaseView::line)
                        .toList(),
                state.leader().map(CaseView::line).orElse(null),
                lists(state),
                reader.equals(state.bureau()) ? cases(state) : null,
                EventLine.whole(own.shown(history), reader.equals(state.bureau())));
    }

    /** What is left to an organ that gave the case back. */
    static CaseView own(History history, OrganisationCode organ) {
        CaseState state = CaseState.of(history);
        List<MessageTakenLine> own = state.messages().stream()
                .filter(message -> message.sender().equals(organ))
                .map(CaseView::line)
                .toList();
        return new CaseView(
                state.caseId().value(),
                null,
                null,
                null,
                null,
                null,
                state.test(),
                null,
                null,
                Set.of(),
                List.of(),
                own,
                null,
                null,
                null,
                EventLine.own(history, organ));
    }

    private static LeaderLine line(LeaderAssigned leader) {
        return new LeaderLine(leader.leader(), leader.title(), leader.since(), leader.dueOn());
    }

    private static @Nullable List<ListLine> lists(CaseState state) {
        List<ListLine> lists = state.lists().stream()
                .map(list -> new ListLine(list.batch(), list.source(), list.dueOn(), list.leader()))
                .toList();
        return lists.isEmpty() ? null : lists;
    }

    private static @Nullable List<ToldLine> cases(CaseState state) {
        List<ToldLine> cases = state.toldCases().stream()
                .filter(told ->
                        state.lists().stream().noneMatch(list -> list.list().equals(told.caseId())))
                .map(told -> new ToldLine(told.caseId().value(), Words.of(told.standing())))
                .toList();
        return cases.isEmpty() ? null : cases;
    }

    private static MessageTakenLine line(MessageTaken message) {
        return new MessageTakenLine(
                message.messageId().toString(),
                message.sender().value(),
                message.kind().element(),
                message.digest(),
                message.at());
    }

    private static DutyLine line(CaseDuty duty) {
        StartedDeadline clock = duty.clock();
        return new DutyLine(
                duty.owner().value(),
                duty.duty().id(),
                duty.duty().limit(),
                Words.of(duty.duty().unit()),
                duty.duty().article(),
                duty.duty().rule(),
                clock == null ? null : clock.startedOn(),
                clock == null ? duty.duty().dueOn() : clock.dueOn(),
                clock == null ? null : clock.unrolledOn(),
                clock == null ? null : clock.provisional(),
                duty.ending() == null ? null : Words.of(duty.ending()),
                duty.statedOn(),
                duty.endedAt());
    }
}
