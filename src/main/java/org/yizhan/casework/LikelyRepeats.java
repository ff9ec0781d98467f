package org.yizhan.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yizhan.cases.CaseState;
import org.yizhan.cases.Earlier;
import org.yizhan.cases.History;
import org.yizhan.cases.Resemblance;
import org.yizhan.cases.SamePerson;
import org.yizhan.ledger.PetitionIndex;
import org.yizhan.ledger.PetitionIndex.Known;
import org.yizhan.ledger.PetitionIndex.PersonPrint;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.likeness.Matter;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Message;
import org.yizhan.messages.Original;
import org.yizhan.messages.Petition;

/**
 * Cases of the same person on likely the same matter (疑似重复信访): looked up by fingerprints only, the few that share one
 * compared by class, territory and text. Petitions of one round see each other; two that two nodes record at the same moment
 * do not, until the next of that person finds both, or a person links them.
 */
final class LikelyRepeats implements EarlierCases {
    /** Persons looked at before the cases that are compared are chosen among theirs. */
    private static final int MOST_KNOWN = 200;

    private final Fingerprints fingerprints;
    private final PetitionIndex index;
    private final Function<Original, Optional<Message>> reader;
    private final RepeatSettings settings;

    /** @param reader reads a message that was accepted once again */
    LikelyRepeats(
            Fingerprints fingerprints,
            PetitionIndex index,
            Function<Original, Optional<Message>> reader,
            RepeatSettings settings) {
        this.fingerprints = fingerprints;
        this.index = index;
        this.reader = reader;
        this.settings = settings;
    }

    @Override
    public Found of(Message message, History own, Desk desk) {
        Petition petition = message.petition();
        if (petition == null || !comesIntoForce(message, own)) {
            return Found.NOTHING;
        }
        PetitionPrint print = fingerprints.of(petition);
        Map<Known, SamePerson> known = known(print.persons(), own.caseId(), desk);
        return new Found(
                print, known.isEmpty() ? List.of() : alike(Matter.of(petition), nearest(known, petition), desk));
    }

    /** Not one that only tells an assisting organ of the petition there is. */
    private static boolean comesIntoForce(Message message, History own) {
        boolean leads = message.content() instanceof Transfer transfer && transfer.role() == Role.LEAD;
        return own.version() == 0 || leads || message.content() instanceof Correction;
    }

    private Map<Known, SamePerson> known(List<PersonPrint> persons, CaseId own, Desk desk) {
        Map<Known, SamePerson> found = new HashMap<>();
        if (persons.isEmpty()) {
            return found;
        }
        List<Known> others = new ArrayList<>(index.sharing(persons, MOST_KNOWN));
        others.addAll(desk.brought());
        for (Known other : others) {
            if (!other.caseId().equals(own)) {
                persons.stream()
                        .flatMap(person -> Fingerprints.same(person, other.person()).stream())
                        .min(Comparator.naturalOrder())
                        .ifPresent(by -> found.put(other, by));
            }
        }
        return found;
    }

    /** The cases to compare: of the nearest class and territory, then the latest. */
    private Map<Known, SamePerson> nearest(Map<Known, SamePerson> known, Petition petition) {
        Comparator<Known> byNearness = Comparator.comparingDouble(one ->
                -Matter.nearness(petition.contentClass(), petition.territory(), one.contentClass(), one.territory()));
        Set<CaseId> chosen = known.keySet().stream()
                .sorted(byNearness.thenComparing(Known::caseId, Comparator.reverseOrder()))
                .map(Known::caseId)
                .distinct()
                .limit(settings.most())
                .collect(Collectors.toSet());
        Map<Known, SamePerson> nearest = new HashMap<>(known);
        nearest.keySet().removeIf(one -> !chosen.contains(one.caseId()));
        return nearest;
    }

    private List<Earlier> alike(Matter matter, Map<Known, SamePerson> known, Desk desk) {
        Map<CaseId, History> histories =
                desk.others(known.keySet().stream().map(Known::caseId).collect(Collectors.toSet()));
        Map<CaseId, Earlier> alike = new HashMap<>();
        known.forEach((one, by) -> {
            History history = histories.get(one.caseId());
            if (history != null && isInForce(one, history)) {
                score(matter, one, desk)
                        .ifPresent(score -> alike.merge(
                                one.caseId(),
                                new Earlier(history, new Resemblance(by, score)),
                                LikelyRepeats::stronger));
            }
        });
        return alike.values().stream()
                .sorted(Comparator.comparing(earlier -> earlier.history().caseId()))
                .toList();
    }

    /** Of several identical persons the one that is surest. */
    private static Earlier stronger(Earlier one, Earlier other) {
        boolean first = one.resemblance() != null
                && other.resemblance() != null
                && one.resemblance().by().compareTo(other.resemblance().by()) <= 0;
        return first ? one : other;
    }

    /** What a correction has replaced counts no more. */
    private static boolean isInForce(Known known, History history) {
        return CaseState.of(history).petitionSource().equals(known.receiptId());
    }

    private Optional<Integer> score(Matter matter, Known known, Desk desk) {
        return desk.petition(known, reader)
                .map(petition -> matter.likeness(Matter.of(petition)))
                .filter(score -> score >= settings.likeness());
    }
}
