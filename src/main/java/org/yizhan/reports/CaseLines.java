package org.yizhan.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.DutyKind;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.cases.Stage;
import org.yizhan.cases.TidingEvent.CaseListed;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Violation.Words;
import org.yizhan.reports.CaseLine.DeadlineLine;
import org.yizhan.reports.CaseLine.Leader;
import org.yizhan.reports.CaseLine.Marks;
import org.yizhan.reports.CaseLine.Named;
import org.yizhan.reports.CaseLine.Period;
import org.yizhan.reports.CaseLine.Said;
import org.yizhan.routing.AccusedSide;

/** Makes the lines of a list from what is known of cases. */
final class CaseLines {
    private static final Words TO_BE_CARRIED_OUT = new Words("办结·待落实", "concluded (to be carried out)");

    private final World world;
    private final Span span;

    CaseLines(World world, Span span) {
        this.world = world;
        this.span = span;
    }

    /** Empty if the case is over and nothing became of it in the time that the list tells of. */
    Optional<CaseLine> line(CaseFacts facts) {
        Period period = period(facts);
        return period.isOpen() || period.isNew() || period.closedOn() != null
                ? Optional.of(line(facts, period))
                : Optional.empty();
    }

    private CaseLine line(CaseFacts facts, Period period) {
        Petition petition = facts.petition();
        OrganisationCode organ = facts.standing().responsible();
        return new CaseLine(
                facts.caseId(),
                petition.numbers().national(),
                petition.title(),
                named(facts.standing().bureau()),
                named(organ),
                facts.oversight().leader().map(assigned -> leader(facts, assigned)),
                stage(facts),
                Span.day(facts.standing().openedAt()),
                deadlines(facts),
                said(facts.standing().lastSaid()),
                marks(facts, organ),
                period);
    }

    private Period period(CaseFacts facts) {
        Instant closedAt = facts.standing().closedAt();
        LocalDate closedOn = closedAt != null && span.includes(closedAt) ? Span.day(closedAt) : null;
        boolean isOpen = facts.standing().stage().open() || isToBeCarriedOut(facts);
        return new Period(isOpen, span.includes(facts.standing().openedAt()), closedOn);
    }

    private static boolean isToBeCarriedOut(CaseFacts facts) {
        return facts.duties().stream().anyMatch(duty -> duty.owed() && DutyKind.of(duty.duty()) == DutyKind.EXECUTION);
    }

    private static Words stage(CaseFacts facts) {
        Stage stage = facts.standing().stage();
        return !stage.open() && isToBeCarriedOut(facts)
                ? TO_BE_CARRIED_OUT
                : new Words(
                        stage.chinese(), stage.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Owed, and for lists to tell of. To whom the bureau recommended something is no organ's to know. */
    static boolean isListed(CaseDuty duty) {
        DutyKind kind = DutyKind.of(duty.duty());
        return duty.owed() && kind.isSpokenOf() && kind != DutyKind.RECOMMENDATION;
    }

    private static List<DeadlineLine> deadlines(CaseFacts facts) {
        return facts.duties().stream()
                .filter(CaseLines::isListed)
                .filter(duty -> duty.clock() != null)
                .map(CaseLines::deadline)
                .sorted(Comparator.comparing(DeadlineLine::dueOn))
                .toList();
    }

    private static DeadlineLine deadline(CaseDuty duty) {
        StartedDeadline clock = Objects.requireNonNull(duty.clock());
        return new DeadlineLine(
                duty.owner(),
                DutyKind.of(duty.duty()).words(),
                clock.dueOn(),
                clock.duty().article(),
                clock.provisional());
    }

    private static @Nullable Said said(@Nullable MessageTaken last) {
        return last == null
                ? null
                : new Said(new Words(last.kind().chinese(), last.kind().element()), Span.day(last.at()));
    }

    private static Marks marks(CaseFacts facts, OrganisationCode organ) {
        int supervisions = (int) facts.oversight().supervisions().stream()
                .filter(supervised -> supervised.issued().organ().equals(organ))
                .count();
        return new Marks(
                supervisions,
                facts.bounces().size(),
                batch(facts),
                facts.petition().flags().contains(Flag.URGENT));
    }

    /** The batches it was assigned with; of one that only the bureau calls long-open (积案), that. */
    private static @Nullable String batch(CaseFacts facts) {
        String batches = facts.oversight().listings().stream()
                .map(CaseListed::batch)
                .distinct()
                .collect(Collectors.joining("、"));
        boolean backlog = facts.petition().flags().contains(Flag.BACKLOG);
        return batches.isEmpty() ? backlog ? "积案 backlog" : null : batches;
    }

    private Leader leader(CaseFacts facts, LeaderAssigned assigned) {
        return new Leader(
                assigned.leader(),
                assigned.title(),
                assigned.contact(),
                named(assigned.organ()).name(),
                isOnAccusedSide(facts, assigned));
    }

    /** While it is not certain who is accused, any leader may be. */
    private boolean isOnAccusedSide(CaseFacts facts, LeaderAssigned assigned) {
        AccusedSide side = AccusedSide.of(world.directory(), facts.access().accused());
        String name = assigned.leader().strip();
        return side.isUncertain()
                || side.includes(assigned.organ())
                || facts.access().accused().stream()
                        .anyMatch(one -> one.name().strip().equals(name))
                || world.directory().ledBy(name).stream()
                        .map(Organisation::code)
                        .anyMatch(side::includes);
    }

    private Named named(OrganisationCode code) {
        return new Named(
                code, world.directory().find(code).map(Organisation::name).orElse(code.value()));
    }
}
