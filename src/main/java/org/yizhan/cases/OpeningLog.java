package org.yizhan.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.CaseOpened;
import org.yizhan.cases.CaseEvent.CaseSplit;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.MatterOpened;
import org.yizhan.cases.CaseEvent.OrderRenewed;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;

/** What the file is about: the petition in force with what was asked, or the matter that is no case. */
final class OpeningLog {
    private final Set<Accused> accused = new LinkedHashSet<>();
    private final List<MessageId> supplements = new ArrayList<>();
    private @Nullable CaseOpened opening;
    private @Nullable MatterOpened matter;
    private @Nullable String splitFrom;
    private Mandate.@Nullable Order order;
    private @Nullable Petition petition;
    private @Nullable MessageId petitionSource;

    void apply(Filing event) {
        if (event instanceof CaseOpened opened) {
            opening = opened;
            petitioned(opened.petition(), opened.source());
            order = opened.order();
        } else if (event instanceof MatterOpened opened) {
            matter = opened;
        } else if (event instanceof CaseSplit split) {
            splitFrom = split.letter();
        } else if (event instanceof OrderRenewed renewed) {
            petitioned(renewed.petition(), renewed.source());
            order = renewed.order();
        }
    }

    void apply(Transition event) {
        if (event instanceof Transition.PetitionCorrected corrected) {
            petitioned(corrected.petition(), corrected.source());
        } else if (event instanceof Transition.SupplementTaken taken) {
            supplements.add(taken.receiptId());
        }
    }

    private void petitioned(Petition inForce, MessageId source) {
        petition = inForce;
        petitionSource = source;
        accused.addAll(inForce.accused());
    }

    boolean isMatter() {
        return matter != null;
    }

    boolean isUrgent() {
        return petition != null && petition.flags().contains(Petition.Flag.URGENT);
    }

    String title() {
        return matter == null ? petition().title() : matter.title();
    }

    boolean test() {
        return matter == null ? opening().test() : matter.test();
    }

    Instant at() {
        return matter == null ? opening().at() : matter.at();
    }

    private CaseOpened opening() {
        return Objects.requireNonNull(opening, "the case is not open");
    }

    Optional<String> splitFrom() {
        return Optional.ofNullable(splitFrom);
    }

    Petition petition() {
        return Objects.requireNonNull(petition, "the case is not open");
    }

    MessageId petitionSource() {
        return Objects.requireNonNull(petitionSource, "the case is not open");
    }

    Mandate.Order order() {
        return Objects.requireNonNull(order, "the case is not open");
    }

    List<Accused> accused() {
        return List.copyOf(accused);
    }

    List<MessageId> supplements() {
        return supplements;
    }
}
