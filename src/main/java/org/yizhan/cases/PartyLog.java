package org.yizhan.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.PartyEvent.PartyInformed;
import org.yizhan.cases.PartyEvent.PartyLeft;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;

/** The organs beside the lead, in the order in which they came in, and those that were told and have left. */
final class PartyLog {
    private final Map<OrganisationCode, Party> parties = new LinkedHashMap<>();
    private final Set<OrganisationCode> former = new LinkedHashSet<>();

    void apply(Transition event) {
        if (event instanceof Transition.PartyAdded added) {
            former.remove(added.organ());
            boolean told = find(added.organ()).filter(Party::told).isPresent();
            parties.put(
                    added.organ(),
                    new Party(added.organ(), added.role(), added.source(), added.contactGranted(), told, null));
        } else if (event instanceof Transition.PartyObjected objected) {
            change(objected.organ(), party -> objected.late() ? party : party.objecting(objected.messageId()));
        } else if (event instanceof Transition.PartyObjectionRuled ruled) {
            change(ruled.organ(), party -> party.objecting(null));
        }
    }

    void apply(PartyEvent event) {
        if (event instanceof PartyInformed informed) {
            change(informed.organ(), party -> party.withSource(informed.source()));
        } else if (event instanceof PartyLeft left) {
            leave(left.organ(), left.why() != PartyEvent.Leaving.LEADS);
        }
    }

    void apply(LetterEvent event) {
        if (event instanceof LetterWritten letter && letter.kind() == MessageKind.ASSIGNMENT) {
            change(letter.recipient(), Party::withTold);
        }
    }

    private void leave(OrganisationCode organ, boolean asFormer) {
        Party party = parties.remove(organ);
        if (asFormer && party != null && party.told()) {
            former.add(organ);
        }
    }

    private void change(OrganisationCode organ, UnaryOperator<Party> change) {
        parties.computeIfPresent(organ, (code, party) -> change.apply(party));
    }

    void succeed(OrganisationCode from, OrganisationCode to) {
        Party party = parties.remove(from);
        if (party != null) {
            parties.putIfAbsent(to, party.with(to));
            former.remove(to);
        }
    }

    List<Party> all() {
        return new ArrayList<>(parties.values());
    }

    Set<OrganisationCode> former() {
        return Set.copyOf(former);
    }

    Optional<Party> find(OrganisationCode organ) {
        return Optional.ofNullable(parties.get(organ));
    }

    /** Those whose objection waits for a ruling: the one meant, or all if none is named. */
    List<Party> objecting(@Nullable MessageId named) {
        return parties.values().stream()
                .filter(party -> party.objection() != null)
                .filter(party -> named == null || named.equals(party.objection()))
                .toList();
    }
}
