package org.yizhan.cases;

import static org.yizhan.cases.Town.BUREAU;
import static org.yizhan.cases.Town.DISCIPLINE;
import static org.yizhan.cases.Town.HOUSING;

import java.util.List;
import java.util.Set;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.Petition.Flag;

/** Stories that have come to a certain stage, all with {@link Town#HOUSING} unless the stage says otherwise. */
public final class Stories {
    private Stories() {}

    public static Story assigned() {
        return Story.begins().says(BUREAU, Say.transferTo(HOUSING));
    }

    public static Story delivered() {
        return assigned().delivered();
    }

    public static Story delivered(Transfer transfer) {
        return Story.begins().says(BUREAU, transfer).delivered();
    }

    public static Story objected() {
        return delivered().on("2026-03-04").says(HOUSING, Say.objection());
    }

    /** Two organs each object to the other: the city's government rules. */
    public static Story disputed() {
        return delivered()
                .on("2026-03-04")
                .says(HOUSING, Say.objection(Town.TRANSPORT))
                .says(BUREAU, Say.agreed(Town.TRANSPORT))
                .delivered()
                .says(Town.TRANSPORT, Say.objection(HOUSING));
    }

    public static Story handling() {
        return delivered().on("2026-03-05").says(HOUSING, Say.accepted("2026-03-05"));
    }

    /** A 交办, handled, with its report due on 2026-04-30. */
    public static Story handlingAssignment() {
        return Story.begins()
                .says(BUREAU, Say.assignmentTo(HOUSING, "2026-04-30"))
                .delivered()
                .on("2026-03-05")
                .says(HOUSING, Say.accepted("2026-03-05"));
    }

    public static Story awaitingCheck() {
        return handlingAssignment().on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
    }

    public static Story awaitingReport() {
        return awaitingCheck().on("2026-04-03").says(BUREAU, Say.passed());
    }

    public static Story concluded() {
        return handling().on("2026-04-01").says(HOUSING, Say.opinion("2026-03-31"));
    }

    /** A litigation matter with the court. */
    public static Story transferredOut() {
        return Story.begins()
                .says(BUREAU, Say.transfer(Town.COURT, Say.petition(Set.of(Flag.LITIGATION), List.of())))
                .delivered();
    }

    /** An accusation with the discipline organ. */
    public static Story withDiscipline() {
        return Story.begins()
                .says(BUREAU, Say.transfer(DISCIPLINE, Petitions.accusing(Town.TRANSPORT)))
                .delivered();
    }

    public static Story triage() {
        return Story.begins().says(BUREAU, Say.transfer(null, Petitions.ofUnknownClass()));
    }

    public static Story awaitingAttachments() {
        return Story.begins().lacking("a1").says(BUREAU, Say.transferTo(HOUSING));
    }

    public static Story recalled() {
        return delivered().says(BUREAU, Say.recall());
    }

    public static Story withdrawn() {
        return delivered().says(BUREAU, Say.withdrawal("2026-03-02"));
    }

    public static Story in(Stage stage) {
        return switch (stage) {
            case NEW -> Story.begins();
            case AWAITING_ATTACHMENTS -> awaitingAttachments();
            case TRIAGE -> triage();
            case ASSIGNED -> assigned();
            case DELIVERED -> delivered();
            case OBJECTED -> objected();
            case DISPUTED -> disputed();
            case HANDLING -> handling();
            case AWAITING_CHECK -> awaitingCheck();
            case AWAITING_REPORT -> awaitingReport();
            case CONCLUDED -> concluded();
            case GUIDED -> Story.begins().says(BUREAU, SayAside.guidance("2026-03-02"));
            case FINISHED -> Reviews.rechecked();
            case TRANSFERRED_OUT -> transferredOut();
            case REPEATED -> Repeats.merged();
            case RECALLED -> recalled();
            case WITHDRAWN -> withdrawn();
            case OFF_NETWORK -> triage().says(BUREAU, SayAside.onPaper("邻省移民局", "2026-03-02"));
            case MATTER ->
                Story.begins()
                        .says(BUREAU, SayAside.recommendation(RecommendationType.IMPROVE_POLICY, Town.GOVERNMENT));
            case MATTER_CLOSED -> {
                Story matter = in(Stage.MATTER);
                yield matter.says(Town.GOVERNMENT, SayAside.feedback(matter.message(), "2026-03-02"));
            }
        };
    }
}
