package org.yizhan.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.Transition.CaseDisputed;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.MessageKind.Origin;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.RecommendationType;

/** A case to which anything may be said: mostly what is legal and to the point, sometimes anything by anybody. */
final class RandomStory {
    private static final List<OrganisationCode> ANYBODY = List.of(
            Town.BUREAU,
            Town.HOUSING,
            Town.TRANSPORT,
            Town.COURT,
            Town.DISCIPLINE,
            Town.PROVINCE_BUREAU,
            Town.STRANGER);

    /** What is said about the handling and does not move the case. */
    private static final Set<MessageKind> ASIDE = Set.of(
            MessageKind.SUPERVISION,
            MessageKind.SUPERVISION_REPLY,
            MessageKind.RECOMMENDATION,
            MessageKind.RECOMMENDATION_FEEDBACK,
            MessageKind.CADRE_INFORMATION,
            MessageKind.LEADER_ASSIGNMENT,
            MessageKind.CASE_BATCH,
            MessageKind.EVALUATION);

    private static final Set<MessageKind> REVIEWERS = Set.of(
            MessageKind.REVIEW_DECISION, MessageKind.REVIEW_OPINION, MessageKind.RECHECK_OPINION, MessageKind.HEARING);

    /** Another case, which lists and leaders may cite. */
    static final History LISTED = Story.another(3)
            .says(Town.BUREAU, Say.transferTo(Town.HOUSING))
            .delivered()
            .history();

    private final List<Letter> leaving = new ArrayList<>();
    private final List<MessageId> lacking = new ArrayList<>();
    private History history =
            History.none(CaseId.openedBy(Town.BUREAU, new MessageId(new UUID(0, 1)), YearMonth.of(2026, 3)));
    private Instant now = Story.at("2026-03-02", 9);
    private int said;
    private World world = Town.world();

    /** One that has come far already: a recheck waits for its reviewer. */
    static RandomStory late() {
        RandomStory late = new RandomStory();
        late.history = Reviews.recheckAsked().history();
        late.now = Story.at("2026-05-20", 10);
        late.said = 1_000;
        return late;
    }

    History history() {
        return history;
    }

    World world() {
        return world;
    }

    History carryOn(Decision.Accepted accepted) {
        List<CaseEvent> events = new ArrayList<>(history.events());
        events.addAll(accepted.events());
        history = new History(history.caseId(), history.version() + 1, List.copyOf(events));
        leaving.addAll(accepted.letters());
        return history;
    }

    /** The next fact; null if there is none of the sort that the seed asks for. */
    @Nullable
    Fact next(int seed) {
        Random random = new Random(seed);
        now = now.plus(Duration.ofHours(random.nextInt(120)));
        int sort = history.version() == 0 ? 9 : random.nextInt(10);
        Random fate = new Random(31L * seed + 7);
        if (history.version() > 0 && fate.nextInt(120) == 0) {
            return ended(fate);
        }
        if (sort < 3) {
            return leaving.isEmpty() ? null : delivered(random);
        }
        if (sort == 3 && random.nextInt(3) == 0) {
            return tiding(random);
        }
        if (sort == 3) {
            return lacking.isEmpty() || random.nextInt(4) == 0 ? new Fact.TimePassed(now) : attachments(random);
        }
        return message(random);
    }

    /** Since yesterday somebody is no more: merged, split or abolished; what it has not read, it leaves. */
    private @Nullable Fact ended(Random random) {
        OrganisationCode organ = any(
                random,
                Town.HOUSING,
                Town.TRANSPORT,
                Town.BUREAU,
                Town.COUNTY_BUREAU,
                Town.GOVERNMENT,
                Town.COURT,
                Town.DEMOLITION_OFFICE);
        List<OrganisationCode> successors = any(
                random,
                List.of(),
                List.of(Town.TRANSPORT),
                List.of(Town.HOUSING),
                List.of(Town.PERSONNEL),
                List.of(Town.GOVERNMENT, Town.PERSONNEL));
        if (history.version() == 0 || successors.contains(organ)) {
            return null;
        }
        String lastDay = Days.of(now).minusDays(1).toString();
        world = Towns.ended(world, organ, lastDay, successors.toArray(OrganisationCode[]::new));
        List<Fact.Left> left = leaving.stream()
                .filter(letter -> letter.recipient().equals(organ))
                .map(letter -> new Fact.Left(letter, random.nextInt(4) == 0))
                .toList();
        return random.nextBoolean() ? new Fact.OrganEnded(organ, left, now) : null;
    }

    private Fact delivered(Random random) {
        Letter letter = leaving.get(random.nextInt(leaving.size()));
        return random.nextInt(12) == 0
                ? new Fact.LetterDead(letter.id(), letter.kind(), letter.recipient(), "given up", now)
                : new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), now);
    }

    /** From a list, a leader's list or a recommendation; or from a case on this file's own list. */
    private Fact tiding(Random random) {
        CaseState state = CaseState.of(history);
        MessageId message = new MessageId(new UUID(5, said));
        int number = 1 + random.nextInt(3);
        if (state.isMatter()) {
            return random.nextBoolean()
                    ? new Fact.TidingAnswered(LISTED.caseId(), 1, random.nextBoolean(), now)
                    : new Fact.TidingTold(
                            LISTED.caseId(),
                            Tiding.of(said, Town.BUREAU, message, new Tiding.Standing(random.nextInt(3) > 0)),
                            now);
        }
        CaseId from = CaseId.openedBy(Town.PROVINCE_BUREAU, new MessageId(new UUID(6, 6)), YearMonth.of(2026, 3));
        OrganisationCode by = any(random, Town.PROVINCE_BUREAU, Town.BUREAU);
        Tiding tiding =
                switch (random.nextInt(3)) {
                    case 0 ->
                        Tiding.of(
                                number,
                                by,
                                message,
                                new Tiding.Leader(
                                        "吴市长",
                                        null,
                                        null,
                                        Town.GOVERNMENT,
                                        Days.of(now),
                                        Days.of(now).plusDays(9)));
                    case 1 ->
                        Tiding.of(
                                number,
                                by,
                                message,
                                new Tiding.Citation(RecommendationType.IMPROVE_POLICY, Town.GOVERNMENT));
                    default ->
                        Tiding.of(
                                number,
                                by,
                                message,
                                new Tiding.Listing(
                                        "积案2026-01", "全省", Days.of(now).plusDays(30), null));
                };
        return new Fact.TidingTold(from, tiding, now);
    }

    private Fact attachments(Random random) {
        MessageId receipt = lacking.get(random.nextInt(lacking.size()));
        return random.nextInt(3) == 0
                ? new Fact.AttachmentsMissing(receipt, List.of("a"), now)
                : new Fact.AttachmentsArrived(receipt, now);
    }

    private Fact message(Random random) {
        said++;
        MessageKind kind = kind(random);
        MessageId receipt = new MessageId(new UUID(2, said));
        List<String> missing = random.nextInt(6) == 0 ? List.of("a") : List.of();
        if (!missing.isEmpty()) {
            lacking.add(receipt);
        }
        Header header = new Header(
                new MessageId(new UUID(1, said)),
                sender(kind, random),
                null,
                now.minusSeconds(5),
                "1.0",
                null,
                null,
                null,
                false,
                null,
                List.of());
        Message message =
                new Message(header, new RandomSayings(history, now, said, leaving, random).of(kind), List.of());
        return new Fact.Submitted(
                message, receipt, "d" + said, now, List.of(), missing, earlier(random), List.of(LISTED));
    }

    /** The one that lists may cite is also what a petition may repeat. */
    private static List<Earlier> earlier(Random random) {
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(new Earlier(LISTED, new Resemblance(SamePerson.DOCUMENT, 90)));
    }

    private MessageKind kind(Random random) {
        if (history.version() == 0 && random.nextInt(8) > 0) {
            return MessageKind.TRANSFER;
        }
        Stage stage = CaseState.of(history).stage();
        if (stage == Stage.OBJECTED && random.nextBoolean()) {
            return MessageKind.OBJECTION_RULING;
        } else if (stage == Stage.DELIVERED && random.nextInt(4) == 0) {
            return MessageKind.OBJECTION;
        }
        List<MessageKind> kinds = new ArrayList<>(
                random.nextInt(8) == 0
                        ? TransitionsTests.HANDLED
                        : Transitions.legalKinds(CaseState.of(history).stage()));
        MessageKind kind = kinds.get(random.nextInt(kinds.size()));
        boolean ends = kind == MessageKind.PETITIONER_WITHDRAWAL || kind == MessageKind.RECALL;
        if (kind == MessageKind.GUIDANCE && random.nextInt(3) > 0) {
            return MessageKind.TRANSFER;
        }
        boolean rare = ends || ASIDE.contains(kind);
        return rare && random.nextInt(4) > 0 ? kinds.get(random.nextInt(kinds.size())) : kind;
    }

    private OrganisationCode sender(MessageKind kind, Random random) {
        if (random.nextInt(15) == 0) {
            return ANYBODY.get(random.nextInt(ANYBODY.size()));
        }
        if (history.version() == 0) {
            return Town.BUREAU;
        }
        if (REVIEWERS.contains(kind) && CaseState.of(history).reviews().open().isPresent()) {
            return CaseState.of(history).reviews().open().get().asked().reviewer();
        }
        CaseState state = CaseState.of(history);
        if (kind == MessageKind.DECISION && state.upward().open().isPresent() && random.nextInt(4) > 0) {
            return state.upward().open().get().superior();
        }
        if (kind == MessageKind.REPORT_UP) {
            return state.responsible();
        }
        if (kind == MessageKind.DISPUTE_RULING) {
            return state.disputes().open().map(CaseDisputed::superior).orElse(Town.GOVERNMENT);
        }
        if (kind == MessageKind.HANDLING_INPUT || (!state.parties().isEmpty() && random.nextInt(4) == 0)) {
            return Town.TRANSPORT;
        }
        boolean organ =
                kind.origin() == Origin.ORGAN || (kind.origin() == Origin.BUREAU_OR_ORGAN && random.nextBoolean());
        return organ ? state.mandate().map(Mandate::organ).orElse(Town.HOUSING) : state.bureau();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
