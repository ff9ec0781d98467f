package org.yizhan.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent;
import org.yizhan.cases.CaseEvent.MessageCameThrough;
import org.yizhan.cases.Decision;
import org.yizhan.cases.Fact;
import org.yizhan.cases.History;
import org.yizhan.casework.Casework.Submission;
import org.yizhan.ledger.Ledger;
import org.yizhan.ledger.Ledger.KnownSubmission;
import org.yizhan.ledger.Ledger.SubmissionKey;
import org.yizhan.ledger.PetitionIndex.Known;
import org.yizhan.ledger.PetitionIndex.PetitionPrint;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Original;
import org.yizhan.messages.Petition;

/**
 * What one round of decisions has before it: the submissions already known and the cases concerned, read together, each
 * case carried on as decisions of the round add to it.
 */
final class Desk {
    private final Map<SubmissionKey, KnownSubmission> known;
    private final Map<SubmissionKey, CaseId> followed = new HashMap<>();
    private final Map<CaseId, History> histories;
    private final Map<CaseId, Instant> wakes;
    private final Map<OrganisationCode, Long> sequences = new HashMap<>();
    private final Map<MessageId, Petition> petitions = new HashMap<>();
    private final List<Known> brought = new ArrayList<>();
    private final Ledger ledger;

    private Desk(
            Ledger ledger,
            Map<SubmissionKey, KnownSubmission> known,
            Map<CaseId, History> histories,
            Map<CaseId, Instant> wakes) {
        this.ledger = ledger;
        this.known = known;
        this.histories = new HashMap<>(histories);
        this.wakes = new HashMap<>(wakes);
    }

    /**
     * Reads what the round needs.
     *
     * @param lineage an organisation with its predecessors and successors: what one said, another may refer to
     */
    static Desk lay(Ledger ledger, List<Pending> round, Function<OrganisationCode, Set<OrganisationCode>> lineage) {
        Set<SubmissionKey> keys = new LinkedHashSet<>();
        Set<CaseId> cases = new LinkedHashSet<>();
        Set<CaseId> watched = new LinkedHashSet<>();
        Map<SubmissionKey, CaseId> followed = new HashMap<>();
        for (Pending pending : round) {
            if (pending instanceof Pending.Told told && told.caseId() != null) {
                // A mark alone asks nothing of its case.
                if (told.fact() != null) {
                    cases.add(told.caseId());
                }
                if (told.fact() instanceof Fact.TimePassed) {
                    watched.add(told.caseId());
                }
            } else if (pending instanceof Pending.Submitted submitted) {
                SubmissionKey key = submitted.key();
                if (key != null) {
                    keys.add(key);
                }
                Optional.ofNullable(submitted.follows())
                        .flatMap(follows -> caseOf(ledger, follows, lineage).map(found -> Map.entry(follows, found)))
                        .ifPresent(entry -> followed.put(entry.getKey(), entry.getValue()));
            }
        }
        cases.addAll(followed.values());
        round.forEach(pending -> addNamedCase(pending, cases));
        Desk desk = new Desk(ledger, ledger.findSubmissions(keys), ledger.histories(cases), ledger.wakes(watched));
        desk.followed.putAll(followed);
        return desk;
    }

    private static Optional<CaseId> caseOf(
            Ledger ledger, SubmissionKey follows, Function<OrganisationCode, Set<OrganisationCode>> lineage) {
        return ledger.caseOf(follows.sender(), follows.id()).or(() -> lineage.apply(follows.sender()).stream()
                .filter(other -> !other.equals(follows.sender()))
                .flatMap(other -> ledger.caseOf(other, follows.id()).stream())
                .findFirst());
    }

    private static void addNamedCase(Pending pending, Set<CaseId> cases) {
        if (pending instanceof Pending.Submitted submitted) {
            CaseId named = opensOrNames(submitted);
            if (named != null) {
                cases.add(named);
            }
            CaseId first = ruledOn(submitted);
            if (first != null) {
                cases.add(first);
            }
            Message message = submitted.submission().reading().message();
            if (message != null) {
                cases.addAll(message.cited());
            }
        }
    }

    /** The case that a message rules to be repeated by its own; null if it rules on none. */
    static @Nullable CaseId ruledOn(Pending.Submitted submitted) {
        var message = submitted.submission().reading().message();
        return message != null && message.content() instanceof Correction correction && correction.repeat() != null
                ? correction.repeat().of()
                : null;
    }

    /** The case a message opens or names; null if it does neither. */
    static @Nullable CaseId opensOrNames(Pending.Submitted submitted) {
        Message message = submitted.submission().reading().message();
        if (message == null) {
            return null;
        }
        Header header = message.header();
        boolean alone = message.kind().standsAlone() && header.correlation() == null;
        boolean opens = header.caseId() == null && (message.kind().opens() || alone);
        return opens ? NewCase.openedBy(submitted.submission(), header) : header.caseId();
    }

    /** The first accepted submission under the key, if there is one. */
    @Nullable
    KnownSubmission known(@Nullable SubmissionKey key) {
        return key == null ? null : known.get(key);
    }

    /** True if the two entered the exchange as the same bytes, here or at another gateway. */
    boolean isSame(Submission submission, KnownSubmission known) {
        return known.digest().equals(submission.judgedBy()) || origins(known).contains(submission.judgedBy());
    }

    private List<String> origins(KnownSubmission known) {
        CaseId caseId = known.receipt().caseId();
        if (caseId == null) {
            return List.of();
        }
        return ledger.histories(List.of(caseId)).getOrDefault(caseId, History.none(caseId)).events().stream()
                .filter(MessageCameThrough.class::isInstance)
                .map(MessageCameThrough.class::cast)
                .filter(through -> through.receiptId().equals(known.receipt().receiptId()))
                .map(through -> through.origin().digest())
                .toList();
    }

    /** The case a message opens, names or follows; null if it does none of these. */
    @Nullable
    CaseId caseOf(Pending.Submitted submitted) {
        CaseId named = opensOrNames(submitted);
        if (named != null) {
            return named;
        }
        SubmissionKey follows = submitted.follows();
        return follows == null ? null : followed.get(follows);
    }

    /** The highest sequence number taken from a sender, this round's included; 0 if there is none. */
    long lastSequence(OrganisationCode sender) {
        return sequences.computeIfAbsent(sender, ledger::lastSequence);
    }

    /** Notes a sequence number, so that the next message of the round finds it taken. */
    void follow(OrganisationCode sender, long sequence) {
        sequences.merge(sender, sequence, Math::max);
    }

    History history(CaseId caseId) {
        return histories.getOrDefault(caseId, History.none(caseId));
    }

    /** The histories of cases that the round may not be about; those that exist. */
    Map<CaseId, History> others(Collection<CaseId> cases) {
        List<CaseId> unread =
                cases.stream().filter(id -> !histories.containsKey(id)).toList();
        histories.putAll(ledger.histories(unread));
        Map<CaseId, History> found = new HashMap<>(histories);
        found.keySet().retainAll(cases);
        return found;
    }

    /** Who petitions in messages that the round has taken so far. */
    List<Known> brought() {
        return brought;
    }

    /** Notes a petition that the round takes, so that the next one finds it. */
    void bring(CaseId caseId, MessageId receiptId, PetitionPrint print, Petition petition) {
        petitions.put(receiptId, petition);
        print.persons()
                .forEach(person ->
                        brought.add(new Known(caseId, receiptId, print.contentClass(), print.territory(), person)));
    }

    /** A petition whole; empty if its message is in the archive, or cannot be read any more. */
    Optional<Petition> petition(Known known, Function<Original, Optional<Message>> reader) {
        Petition there = petitions.get(known.receiptId());
        if (there != null) {
            return Optional.of(there);
        }
        Optional<Petition> read = ledger.original(known.caseId(), known.receiptId())
                .flatMap(reader)
                .flatMap(message -> Optional.ofNullable(message.petition()));
        read.ifPresent(petition -> petitions.put(known.receiptId(), petition));
        return read;
    }

    /** Of a case that the clock is told to: when it is due as the ledger has it; null: never. */
    @Nullable
    Instant wakeAt(CaseId caseId) {
        return wakes.get(caseId);
    }

    /** Carries a case on, so that the next fact of the round finds it as it will be. */
    void carryOn(History history, Decision.Accepted decision) {
        List<CaseEvent> events = new ArrayList<>(history.events());
        events.addAll(decision.events());
        if (decision.summary().wakeAt() == null) {
            wakes.remove(history.caseId());
        } else {
            wakes.put(history.caseId(), decision.summary().wakeAt());
        }
        histories.put(history.caseId(), new History(history.caseId(), history.version() + 1, List.copyOf(events)));
    }
}
