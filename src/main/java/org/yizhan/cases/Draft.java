package org.yizhan.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.DeadlineEvent.DeadlineEnded;
import org.yizhan.cases.DeadlineEvent.DeadlineMoved;
import org.yizhan.cases.DeadlineEvent.DeadlineStarted;
import org.yizhan.cases.DeadlineEvent.Ending;
import org.yizhan.cases.LetterEvent.LetterPassedOn;
import org.yizhan.cases.LetterEvent.LetterSentOn;
import org.yizhan.cases.LetterEvent.LetterSuppressed;
import org.yizhan.cases.LetterEvent.LetterWithheld;
import org.yizhan.cases.LetterEvent.LetterWritten;
import org.yizhan.cases.LetterEvent.RelayHeld;
import org.yizhan.directory.Organisation;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.GatewayContent.DeadlineNews;
import org.yizhan.messages.GatewayContent.Duty;
import org.yizhan.messages.GatewayContent.Relayed;
import org.yizhan.messages.GatewayContent.RoutingNote;
import org.yizhan.messages.GatewayContent.StartedDeadline;
import org.yizhan.messages.GatewayContent.UrgentNotice;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Violation;
import org.yizhan.routing.AccusedSide;

/** A decision in the making: what happens is added to the case at once, so that each step sees the one before. */
final class Draft {
    private static final int URGENT = 9;
    private static final int ORDINARY = 4;

    private final int version;
    private final CaseState state;
    private final World world;
    private final Instant at;
    private final List<CaseEvent> events = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<LetterId> withheld = new ArrayList<>();
    private final List<Decision.Onward> onward = new ArrayList<>();
    /** What is said of deadlines comes after what was said by people. */
    private final List<Runnable> last = new ArrayList<>();

    private @Nullable RoutingNote routing;

    Draft(int version, CaseState state, World world, Instant at) {
        this.version = version;
        this.state = state;
        this.world = world;
        this.at = at;
    }

    CaseState state() {
        return state;
    }

    World world() {
        return world;
    }

    Instant at() {
        return at;
    }

    LocalDate today() {
        return Days.of(at);
    }

    /** The accused side of everyone named so far. */
    AccusedSide accusedSide() {
        return AccusedSide.of(world.directory(), state.accused());
    }

    void happened(CaseEvent event) {
        events.add(event);
        state.apply(event);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    Agenda agenda() {
        return new Agenda(state, world);
    }

    /** The message that this decision is about; empty if it is about none. */
    Optional<MessageTaken> taken() {
        return events.stream()
                .filter(MessageTaken.class::isInstance)
                .map(MessageTaken.class::cast)
                .findFirst();
    }

    void routed(RoutingNote note) {
        routing = note;
    }

    /** Starts a clock that no delivery starts. */
    void start(OrganisationCode owner, Duty duty, LocalDate from) {
        start(owner, new Local(world, owner).start(duty, from));
    }

    /** The same with its days computed; what ran of the same duty runs no more. */
    void start(OrganisationCode owner, StartedDeadline clock) {
        state.dutyLog()
                .owed(owner, DutyKind.of(clock.duty()))
                .filter(duty -> duty.letter() == null)
                .ifPresent(duty -> {
                    end(duty, Ending.STOPPED, null);
                });
        happened(new DeadlineStarted(owner, clock, null, at));
    }

    /** Ends a duty, if it is owed, and tells those concerned. */
    void end(OrganisationCode owner, DutyKind kind, Ending ending, @Nullable LocalDate statedOn) {
        state.dutyLog().owed(owner, kind).ifPresent(duty -> end(duty, ending, statedOn));
    }

    /** Ends this one of several duties. */
    void end(CaseDuty duty, Ending ending, @Nullable LocalDate statedOn) {
        CaseDuty after = duty.ended(ended(duty, ending, statedOn));
        last.add(() -> DeadlineLetters.ended(this, after));
    }

    private DeadlineEnded ended(CaseDuty duty, Ending ending, @Nullable LocalDate statedOn) {
        DeadlineEnded ended = new DeadlineEnded(duty.owner(), duty.duty().id(), duty.letter(), ending, statedOn, at);
        happened(ended);
        return ended;
    }

    void stopAll(OrganisationCode owner) {
        state.dutyLog().owedBy(owner).forEach(duty -> end(duty, Ending.STOPPED, null));
    }

    /** The same without a word: to one that must not hear of the case any more. */
    void forget(OrganisationCode owner) {
        state.dutyLog().owedBy(owner).forEach(this::forget);
    }

    void forget(CaseDuty duty) {
        ended(duty, Ending.STOPPED, null);
    }

    /** Gives a running clock another last day, and tells those concerned. */
    void move(CaseDuty duty, StartedDeadline anew, DeadlineNews news) {
        happened(new DeadlineMoved(duty.owner(), anew, duty.letter(), at));
        if (duty.owed()) {
            last.add(() -> DeadlineLetters.moved(this, duty, anew, news));
        }
    }

    /** Passes a message on whole; if bytes it names are missing, once they have come. */
    void relay(MessageId receiptId, OrganisationCode recipient, Duty... duties) {
        if (state.attachments().awaitedBy(receiptId)) {
            happened(new RelayHeld(receiptId, recipient, List.of(duties), at));
            return;
        }
        MessageTaken taken = state.message(receiptId);
        Relayed content = new Relayed(
                taken.messageId(),
                taken.sender(),
                taken.kind(),
                taken.digest(),
                taken.at(),
                RepeatWords.whileMarked(taken.warnings(), state));
        write(recipient, content, receiptId, List.of(duties));
    }

    /** Writes a letter, to whoever stands for the addressee now, unless that is on the accused side (Art. 30 ¶3). */
    void write(OrganisationCode addressee, GatewayContent content, @Nullable MessageId source, List<Duty> duties) {
        OrganisationCode recipient = standing(addressee);
        Optional<OrganisationCode> gateway = world.directory().gatewayTo(recipient);
        AccusedSide side = accusedSide();
        if (side.includes(recipient) || gateway.filter(side::includes).isPresent()) {
            happened(new LetterSuppressed(recipient, content.kind(), at));
            return;
        }
        Optional<GatewayContent> leaving = gateway.isEmpty()
                ? Optional.of(content)
                : new Crossing(state, world.directory(), letters, gateway.get()).content(recipient, content, source);
        leaving.ifPresent(text -> {
            LetterId id = nextLetterId();
            OrganisationCode inbox = gateway.orElse(recipient);
            boolean alone = content instanceof UrgentNotice;
            int number = alone ? 0 : state.letters().nextNumber(inbox);
            int priority = alone ? URGENT : priority(inbox);
            Letter letter = new Letter(id, inbox, number, priority, text, source);
            if (letter.startsNothing() && !duties.isEmpty()) {
                throw new IllegalArgumentException("the delivery of a " + letter.kind() + " would start " + duties);
            }
            letters.add(letter);
            List<Duty> local = new Local(world, recipient).duties(duties, today());
            happened(new LetterWritten(id, recipient, content.kind(), number, priority, source, local, at));
            gateway.ifPresent(code -> happened(new LetterSentOn(id, code, at)));
        });
    }

    /** Who took its place in the case; of one that has ended and just came in, its only successor. */
    private OrganisationCode standing(OrganisationCode addressee) {
        OrganisationCode heir = state.heir(addressee);
        List<Organisation> current = world.directory().current(heir, today());
        return current.size() == 1 ? current.get(0).code() : heir;
    }

    /** Writes a letter that goes before all others; empty if its recipient stands on the accused side. */
    Optional<LetterId> urgently(OrganisationCode recipient, UrgentNotice content, @Nullable MessageId source) {
        int before = letters.size();
        write(recipient, content, source, List.of());
        return letters.stream().skip(before).map(Letter::id).findFirst();
    }

    /** Writes the same to the successor of one that has ended and not read it; what still waits for that one stays here. */
    void passOn(Letter letter, OrganisationCode heir, List<Duty> duties) {
        int before = letters.size();
        write(heir, letter.content(), letter.source(), duties);
        passedOn(
                letter.id(),
                letters.stream().skip(before).map(Letter::id).findFirst().orElse(null));
    }

    /** The same, but nobody gets it. */
    void keepBack(LetterId letter) {
        passedOn(letter, null);
    }

    private void passedOn(LetterId letter, @Nullable LetterId anew) {
        withheld.add(letter);
        happened(new LetterPassedOn(letter, anew, at));
    }

    /** Tells another file, once this decision is recorded. */
    void onward(CaseId to, Fact fact) {
        onward.add(new Decision.Onward(to, fact));
    }

    /** Calls back a letter that may not have left yet. */
    void withhold(LetterId letter) {
        withheld.add(letter);
        happened(new LetterWithheld(letter, at));
    }

    private int priority(OrganisationCode recipient) {
        Integer before = state.letters().priority(recipient);
        if (before != null) {
            return before;
        }
        return state.isUrgent() ? URGENT : ORDINARY;
    }

    /** Deciding twice on one history gives the same ids. */
    private LetterId nextLetterId() {
        String name = state.caseId() + "|" + version + "|" + letters.size();
        return new LetterId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    Decision accepted(List<Violation> warnings) {
        last.forEach(Runnable::run);
        return new Decision.Accepted(
                state.caseId(),
                List.copyOf(events),
                List.copyOf(letters),
                List.copyOf(withheld),
                List.copyOf(warnings),
                routing,
                List.copyOf(onward),
                Decision.Summary.of(state, agenda()));
    }
}
