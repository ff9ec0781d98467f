package org.yizhan.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yizhan.cases.CaseDuty;
import org.yizhan.cases.DutyKind;
import org.yizhan.cases.World;
import org.yizhan.directory.Organisation;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;
import org.yizhan.facts.DutyOutcome;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Violation.Words;
import org.yizhan.reports.AnnualCase.Acts;
import org.yizhan.reports.AnnualCase.Passed;
import org.yizhan.reports.AnnualCase.Recommended;
import org.yizhan.reports.Audience.Sight;
import org.yizhan.reports.CaseLine.Named;
import org.yizhan.tables.CodeTables.Code;

/** Makes of a case's facts what a year's report counts of it. */
final class AnnualCases {
    private static final Words UNKNOWN = new Words("未分类", "unclassified");
    private static final int FIELD_DIGITS = 2;

    private final World world;
    private final Year year;
    private final Map<String, Words> fields = new HashMap<>();

    AnnualCases(World world, Year year) {
        this.world = world;
        this.year = year;
        for (Code code : world.routing().classes().codes()) {
            if (code.code().endsWith("0000")) {
                fields.put(code.code().substring(0, FIELD_DIGITS), new Words(code.zh(), code.en()));
            }
        }
    }

    /**
     * Empty if the report has nothing to tell of it.
     *
     * @param ofBureau the reader may know of recommendations, which may blame the very organ that reads
     */
    Optional<AnnualCase> line(CaseFacts facts, Sight sight, boolean ofBureau) {
        boolean received = year.holds(facts.petition().receivedOn());
        Acts acts = acts(facts, ofBureau);
        if (!received && acts.none()) {
            return Optional.empty();
        }
        return Optional.of(new AnnualCase(
                facts.caseId(),
                sight == Sight.WHOLE ? facts.petition().title() : "",
                field(facts.petition().contentClass()),
                named(facts.lastCharge()
                        .map(Charge::organ)
                        .orElse(facts.standing().responsible())),
                facts.standing().stage(),
                received,
                facts.petition().form() == Form.VISIT,
                facts.petition().persons(),
                acts));
    }

    private Acts acts(CaseFacts facts, boolean ofBureau) {
        List<Passed> passed = facts.charges().stream()
                .filter(charge -> year.holds(charge.assignedAt()))
                .filter(charge -> !charge.organ().equals(charge.bureau()))
                .map(charge -> new Passed(
                        named(charge.organ()), charge.mandate().order().mode()))
                .toList();
        List<Named> supervised = facts.oversight().supervisions().stream()
                .filter(one -> year.holds(one.issued().at()))
                .map(one -> named(one.issued().organ()))
                .toList();
        List<Named> returned = facts.bounces().stream()
                .filter(bounce -> year.holds(bounce.at()))
                .map(bounce -> named(bounce.organ()))
                .toList();
        return new Acts(passed, supervised, returned, overdue(facts), ofBureau ? recommended(facts) : List.of());
    }

    private List<Recommended> recommended(CaseFacts facts) {
        return facts.oversight().recommendations().stream()
                .filter(one -> year.holds(one.made().at()))
                .map(one -> new Recommended(
                        named(one.made().organ()),
                        one.made().type(),
                        one.adoption() == Adoption.ADOPTED || one.adoption() == Adoption.PARTLY_ADOPTED))
                .toList();
    }

    private List<Named> overdue(CaseFacts facts) {
        return facts.charges().stream()
                .filter(Charge::counts)
                .filter(charge -> charge.duties().stream().anyMatch(this::isOverstepped))
                .map(charge -> named(charge.organ()))
                .distinct()
                .toList();
    }

    private boolean isOverstepped(CaseDuty duty) {
        DutyOutcome outcome = DutyOutcome.of(duty, year.lastKnown());
        boolean late = outcome == DutyOutcome.LATE || outcome == DutyOutcome.OVERDUE;
        return late
                && DutyKind.of(duty.duty()).isSpokenOf()
                && DutyKind.of(duty.duty()) != DutyKind.RECOMMENDATION
                && duty.clock() != null
                && year.holds(duty.clock().dueOn());
    }

    private Words field(String contentClass) {
        return contentClass.length() < FIELD_DIGITS
                ? UNKNOWN
                : fields.getOrDefault(contentClass.substring(0, FIELD_DIGITS), UNKNOWN);
    }

    private Named named(OrganisationCode code) {
        return new Named(
                code, world.directory().find(code).map(Organisation::name).orElse(code.value()));
    }

    /**
     * A year of China's calendar.
     *
     * @param until its end, or now if that is still to come
     */
    record Year(int number, Instant until) {
        Instant from() {
            return LocalDate.of(number, 1, 1).atStartOfDay(Span.CHINA).toInstant();
        }

        static Year of(int number, Instant now) {
            Instant end =
                    LocalDate.of(number + 1, 1, 1).atStartOfDay(Span.CHINA).toInstant();
            return new Year(number, end.isAfter(now) ? now : end);
        }

        boolean holds(LocalDate day) {
            return day.getYear() == number;
        }

        boolean holds(Instant instant) {
            return holds(Span.day(instant));
        }

        /** The last day of which it is known how it ended. */
        LocalDate lastKnown() {
            return Span.day(until.minusMillis(1));
        }
    }
}
