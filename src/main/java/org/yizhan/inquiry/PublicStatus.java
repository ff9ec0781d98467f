package org.yizhan.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.facts.CaseFacts;
import org.yizhan.facts.Charge;

/**
 * What a citizen learns of a matter on the bureau's portal: stage and days, no name, no organ, no text.
 *
 * @param stage word for programs; {@code stageZh} and {@code stageEn} for people
 * @param dueOn the day by which it is to be handled, while it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicStatus(
        String stage,
        String stageZh,
        String stageEn,
        LocalDate receivedOn,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate concludedOn) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    static PublicStatus of(CaseFacts facts) {
        PublicStage stage = PublicStage.of(facts.standing().stage());
        Optional<Charge> charge = facts.lastCharge();
        boolean handled = stage == PublicStage.IN_HANDLING;
        return new PublicStatus(
                Words.of(stage),
                stage.zh(),
                stage.en(),
                facts.petition().receivedOn(),
                charge.map(Charge::assignedAt).map(PublicStatus::day).orElse(null),
                charge.map(Charge::notice).map(NoticeGiven::acceptedOn).orElse(null),
                charge.filter(open -> handled).flatMap(PublicStatus::due).orElse(null),
                Optional.ofNullable(facts.standing().closedAt())
                        .map(PublicStatus::day)
                        .orElse(null));
    }

    private static Optional<LocalDate> due(Charge charge) {
        return charge.duty("simple-reply")
                .filter(duty -> duty.owed())
                .or(() -> charge.duty("handling").filter(duty -> duty.owed()))
                .flatMap(duty -> Optional.ofNullable(duty.clock()))
                .map(clock -> clock.dueOn());
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }
}
