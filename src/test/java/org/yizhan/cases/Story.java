package org.yizhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.Content;
import org.yizhan.messages.GatewayContent.DeadlineReceipt;
import org.yizhan.messages.Header;
import org.yizhan.messages.Message;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Violation;

/** One case told step by step: who says what on which day, and what the gateway decides. */
public final class Story {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private World world;
    private final List<Letter> letters = new ArrayList<>();
    private History history =
            History.none(CaseId.openedBy(Town.BUREAU, MessageId.of(new UUID(0, 1).toString()), YearMonth.of(2026, 3)));
    private Instant now;
    private int said;
    private Decision.@Nullable Accepted last;
    private MessageId lastMessage = new MessageId(new UUID(0, 0));
    private MessageId lastReceipt = new MessageId(new UUID(0, 0));
    private List<String> missing = List.of();
    private List<Violation> readingWarnings = List.of();
    private List<Earlier> earlier = List.of();
    private List<History> cited = List.of();
    private UnaryOperator<Header> header = UnaryOperator.identity();

    Story(World world) {
        this.world = world;
        this.now = at("2026-03-02", 9);
    }

    /** Begins on Monday, 2026-03-02, in the town of {@link Town}. */
    public static Story begins() {
        return new Story(Town.world());
    }

    /** Another file beside the first, told apart by {@code number}. */
    static Story another(int number) {
        Story story = begins();
        MessageId opening = new MessageId(new UUID(0, number));
        story.history = History.none(CaseId.openedBy(Town.BUREAU, opening, YearMonth.of(2026, 3)));
        return story;
    }

    public static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(CHINA).toInstant();
    }

    /** Time goes on to 9:00 of that day. */
    public Story on(String day) {
        return on(day, 9);
    }

    public Story on(String day, int hour) {
        now = at(day, hour);
        return this;
    }

    public Story at(Instant instant) {
        now = instant;
        return this;
    }

    /** The next message names attachments that are not there. */
    public Story lacking(String... digests) {
        missing = List.of(digests);
        return this;
    }

    /** The next message cites cases of these, as they stand now. */
    Story citing(Story... stories) {
        cited = Stream.of(stories).map(Story::history).toList();
        return this;
    }

    /** Those of the others to whom the last decision had something to tell are told, and their answers come back. */
    void tells(Story... others) {
        for (Decision.Onward onward : decision().onward()) {
            for (Story other : others) {
                if (other.history().caseId().equals(onward.to())) {
                    other.told(onward.fact());
                    other.decision().onward().stream()
                            .filter(answer -> answer.to().equals(history.caseId()))
                            .forEach(answer -> told(answer.fact()));
                }
            }
        }
    }

    /** The reader found the next message doubtful. */
    public Story doubted(Violation... warnings) {
        readingWarnings = List.of(warnings);
        return this;
    }

    /** The next message may repeat these cases, or names them. */
    Story knowing(Earlier... cases) {
        earlier = List.of(cases);
        return this;
    }

    /** The case is that of another first message; before anything is said. */
    Story numbered(int number) {
        history = History.none(
                CaseId.openedBy(Town.BUREAU, MessageId.of(new UUID(0, number).toString()), YearMonth.of(2026, 3)));
        return this;
    }

    /** The next message's header is another one. */
    public Story withHeader(UnaryOperator<Header> change) {
        header = change;
        return this;
    }

    /** Someone says something that the gateway takes. */
    public Story says(OrganisationCode sender, Content content) {
        Decision decision = hears(sender, content);
        assertThat(decision).as("decision on %s", content).isInstanceOf(Decision.Accepted.class);
        carryOn((Decision.Accepted) decision);
        return this;
    }

    /** Someone says something that the gateway refuses; the case stays as it was. */
    List<Violation> refusal(OrganisationCode sender, Content content) {
        Decision decision = hears(sender, content);
        assertThat(decision).as("decision on %s", content).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).violations();
    }

    /** The gateway refuses with exactly these rules. */
    void refuses(OrganisationCode sender, Content content, Violation.Rule... rules) {
        assertThat(refusal(sender, content).stream().filter(Violation::refuses))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder(
                        Stream.of(rules).map(Violation.Rule::code).toArray(String[]::new));
    }

    /** The decision on a message, which is not carried on. */
    Decision hears(OrganisationCode sender, Content content) {
        said++;
        lastMessage = new MessageId(new UUID(1, said));
        lastReceipt = new MessageId(new UUID(2, said));
        Header plain = new Header(
                lastMessage, sender, null, now.minusSeconds(30), "1.0", null, null, null, false, null, List.of());
        Message message = new Message(header.apply(plain), content, attachments());
        Fact.Submitted fact =
                new Fact.Submitted(message, lastReceipt, "d" + said, now, readingWarnings, missing, earlier, cited);
        header = UnaryOperator.identity();
        missing = List.of();
        cited = List.of();
        readingWarnings = List.of();
        earlier = List.of();
        return decide(fact);
    }

    private List<Attachment> attachments() {
        return missing.stream()
                .map(digest -> new Attachment("附件", digest, null, null))
                .toList();
    }

    /** Carries on with the last message heard, whose sender and content these are. */
    void again(OrganisationCode sender, Content content) {
        said--;
        says(sender, content);
    }

    /** A fact other than a message. */
    public Story told(Fact fact) {
        carryOn((Decision.Accepted) decide(fact));
        return this;
    }

    Decision decide(Fact fact) {
        return Decisions.decide(history, fact, world);
    }

    /** Every letter written and not yet delivered arrives now. */
    public Story delivered() {
        List<Letter> leaving = List.copyOf(letters);
        letters.clear();
        leaving.forEach(letter -> told(new Fact.LetterDelivered(letter.id(), letter.kind(), letter.recipient(), now)));
        return this;
    }

    private void carryOn(Decision.Accepted accepted) {
        List<CaseEvent> events = new ArrayList<>(history.events());
        events.addAll(accepted.events());
        history = new History(history.caseId(), history.version() + 1, List.copyOf(events));
        letters.addAll(accepted.letters());
        last = accepted;
    }

    /** The reference data is another from now on. */
    public Story livesIn(World anew) {
        world = anew;
        return this;
    }

    public World world() {
        return world;
    }

    Instant now() {
        return now;
    }

    public History history() {
        return history;
    }

    public CaseState state() {
        return CaseState.of(history);
    }

    /** The id of the last message. */
    public MessageId message() {
        return lastMessage;
    }

    public MessageId receipt() {
        return lastReceipt;
    }

    Decision.Accepted decision() {
        assertThat(last).isNotNull();
        return last;
    }

    /** Kinds and recipients of the letters that the last decision wrote, without what it said of deadlines. */
    List<String> told() {
        return decision().letters().stream()
                .filter(letter -> letter.kind() != MessageKind.DEADLINE_RECEIPT)
                .map(letter -> letter.kind().element() + " → " + Town.name(letter.recipient()))
                .toList();
    }

    /** What the last decision said of deadlines, as {@code MET notice → 市信访局}. */
    List<String> news() {
        return decision().letters().stream()
                .filter(letter -> letter.content() instanceof DeadlineReceipt)
                .map(letter -> {
                    DeadlineReceipt receipt = (DeadlineReceipt) letter.content();
                    String duty = receipt.deadline().duty().id();
                    return receipt.news() + " " + duty + " → " + Town.name(letter.recipient());
                })
                .toList();
    }

    /** The clock is told to the case. */
    public Story clock() {
        return told(new Fact.TimePassed(now));
    }

    List<String> warnings() {
        return decision().warnings().stream().map(Violation::code).toList();
    }

    /** The letters of a kind that wait for delivery. */
    List<Letter> waiting(MessageKind kind) {
        return letters.stream().filter(letter -> letter.kind() == kind).toList();
    }

    Stage stage() {
        return state().stage();
    }

    /** The ids of the duties owed now. */
    List<String> owed() {
        return state().duties().stream()
                .filter(CaseDuty::owed)
                .map(duty -> duty.duty().id())
                .toList();
    }

    LocalDate due(OrganisationCode owner, String id) {
        CaseDuty duty = duty(owner, id);
        assertThat(duty.clock()).as("clock of %s", id).isNotNull();
        return duty.clock().dueOn();
    }

    CaseDuty duty(OrganisationCode owner, String id) {
        return state().duties().stream()
                .filter(duty -> duty.owner().equals(owner) && duty.duty().id().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no duty " + id + " of " + Town.name(owner)));
    }
}
