package org.yizhan.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yizhan.cases.CaseEvent.AsideExcluded;
import org.yizhan.cases.CaseEvent.Filing;
import org.yizhan.cases.CaseEvent.MessageCameThrough;
import org.yizhan.cases.CaseEvent.MessageTaken;
import org.yizhan.cases.CaseEvent.OpinionSettled;
import org.yizhan.cases.CaseEvent.OrganSucceeded;
import org.yizhan.cases.CaseEvent.RepeatSuspected;
import org.yizhan.cases.OversightEvent.EvaluationGiven;
import org.yizhan.cases.OversightEvent.LeaderAssigned;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;

/**
 * A case as it stands after its events: what a page or an interface shows, and what decisions are made on.
 *
 * <p>Reading is for everyone; only a decision in the making adds events. What needs an open case throws
 * {@link NullPointerException} before the case is open.
 */
public final class CaseState {
    private final CaseId caseId;
    private final Map<MessageId, MessageTaken> messages = new LinkedHashMap<>();
    private final Map<MessageId, List<OrganisationCode>> ways = new HashMap<>();
    private final OpeningLog opening = new OpeningLog();
    private final SuccessionLog successions = new SuccessionLog();
    private final LetterLog letters = new LetterLog(successions::heir);
    private final DutyLog duties = new DutyLog();
    private final HandlingLog handling = new HandlingLog();
    private final ProcedureLog procedure = new ProcedureLog();
    private final ReviewLog reviews = new ReviewLog();
    private final AsideLog aside = new AsideLog();
    private final OversightLog oversight = new OversightLog();
    private final AttachmentLog attachments = new AttachmentLog();
    private final PartyLog parties = new PartyLog();
    private final ChargeLog charge = new ChargeLog(letters::reached);
    private final DisputeLog disputes = new DisputeLog();
    private final UrgentLog urgent = new UrgentLog();
    private final RepeatLog repeats = new RepeatLog();
    private final UpwardLog upward = new UpwardLog();
    private final TidingLog tidings = new TidingLog();
    private final ListingLog listings = new ListingLog();
    private final BatchLog batch = new BatchLog();
    private Stage stage = Stage.NEW;

    private CaseState(CaseId caseId) {
        this.caseId = caseId;
    }

    /** The case after everything in its history; {@link Stage#NEW} if it has none. */
    public static CaseState of(History history) {
        return follow(history, (event, after) -> {});
    }

    /**
     * The same, telling {@code reader} each event in turn with the case as it stands after it. The case goes on: what the
     * reader wants of that moment it takes then.
     */
    public static CaseState follow(History history, BiConsumer<CaseEvent, CaseState> reader) {
        CaseState state = new CaseState(history.caseId());
        for (CaseEvent event : history.events()) {
            state.apply(event);
            reader.accept(event, state);
        }
        return state;
    }

    public CaseId caseId() {
        return caseId;
    }

    public Stage stage() {
        return stage;
    }

    /** Who follows the case and is told what the organ says. */
    public OrganisationCode bureau() {
        return charge.bureau();
    }

    /** The one that must act: the organ, or the bureau while the case is with it. */
    public OrganisationCode responsible() {
        return mandate().filter(found -> stage.withOrgan()).map(Mandate::organ).orElseGet(this::bureau);
    }

    /** The organ charged with the case now, with what it was charged. */
    public Optional<Mandate> mandate() {
        return charge.mandate();
    }

    /** Organs that took part once and no longer do. */
    public Set<OrganisationCode> formerOrgans() {
        Set<OrganisationCode> all = new LinkedHashSet<>(charge.former());
        all.addAll(parties.former());
        all.addAll(aside.excluded());
        return all;
    }

    /** The organs beside the lead (协办, 抄送). */
    public List<Party> parties() {
        return parties.all();
    }

    public boolean test() {
        return opening.test();
    }

    /** True if this is no case but a file of its own: a list of cases, or a recommendation about several or none. */
    public boolean isMatter() {
        return opening.isMatter();
    }

    /** What the file is called. */
    public String title() {
        return opening.title();
    }

    boolean isUrgent() {
        return opening.isUrgent();
    }

    /** Number of the letter that raised this matter and others (一信多诉), each a case of its own; else empty. */
    public Optional<String> splitFrom() {
        return opening.splitFrom();
    }

    public Instant openedAt() {
        return opening.at();
    }

    /** The petition in force, without petitioners and attachments; a file that is no case has none. */
    public Petition petition() {
        return opening.petition();
    }

    /** Every accepted message, in order of receipt. */
    public List<MessageTaken> messages() {
        return List.copyOf(messages.values());
    }

    /** Every duty there is or was, with its clock once that runs. */
    public List<CaseDuty> duties() {
        return duties.all();
    }

    /** What the case waits for, and from whom. */
    public Set<OpenQuestion> openQuestions() {
        return OpenQuestion.in(this);
    }

    Mandate.Order order() {
        return opening.order();
    }

    /** Receipt id of the message that carries the petition in force whole. */
    public MessageId petitionSource() {
        return opening.petitionSource();
    }

    /** Everyone ever named as accused: a correction that drops a name does not lift its protection. */
    public List<Petition.Accused> accused() {
        return opening.accused();
    }

    MessageTaken message(MessageId receiptId) {
        return Objects.requireNonNull(messages.get(receiptId), "no such message in the case");
    }

    /** True if the message came through the gateway. */
    boolean cameThrough(MessageId receiptId, OrganisationCode gateway) {
        return ways.getOrDefault(receiptId, List.of()).contains(gateway);
    }

    List<MessageId> supplements() {
        return opening.supplements();
    }

    LetterLog letters() {
        return letters;
    }

    DutyLog dutyLog() {
        return duties;
    }

    HandlingLog handling() {
        return handling;
    }

    ProcedureLog procedure() {
        return procedure;
    }

    ReviewLog reviews() {
        return reviews;
    }

    AsideLog aside() {
        return aside;
    }

    OversightLog oversight() {
        return oversight;
    }

    /** The leader in charge of the case (领导包案), if there is one. */
    public Optional<LeaderAssigned> leader() {
        return oversight.leader();
    }

    /** The evaluation of the bureau that holds for the present result, if there is one. */
    public Optional<EvaluationGiven> bureauEvaluation() {
        return oversight.bureauEvaluation();
    }

    /** The same of the responsible unit. */
    public Optional<EvaluationGiven> unitEvaluation() {
        return oversight.unitEvaluation();
    }

    RepeatLog repeats() {
        return repeats;
    }

    AttachmentLog attachments() {
        return attachments;
    }

    LineLog line() {
        return charge.line();
    }

    /** True once the organ has the case in its hands, perhaps from the start. */
    boolean reached(OrganisationCode organ) {
        return charge.reached(organ);
    }

    /** True if the organ registered the case itself: no assignment was written to it. */
    boolean isRegistrar(OrganisationCode organ) {
        return charge.isRegistrar(organ);
    }

    SuccessionLog successions() {
        return successions;
    }

    /** Who stands for an organisation in this case: itself, or whoever took its place (Art. 24). */
    public OrganisationCode heir(OrganisationCode organ) {
        return successions.heir(organ);
    }

    UrgentLog urgent() {
        return urgent;
    }

    TidingLog tidings() {
        return tidings;
    }

    ListingLog listings() {
        return listings;
    }

    BatchLog batch() {
        return batch;
    }

    /** The lists of long-open cases (积案) on which the case stands. */
    public List<TidingEvent.CaseListed> lists() {
        return listings.all();
    }

    /** The cases that this file tells something, and how each stands. */
    public List<ToldCase> toldCases() {
        return ToldCase.of(this);
    }

    UpwardLog upward() {
        return upward;
    }

    DisputeLog disputes() {
        return disputes;
    }

    /** How often an objection was agreed to (推诿次数). */
    public int bounces() {
        return disputes.bounces();
    }

    PartyLog partyLog() {
        return parties;
    }

    void apply(CaseEvent event) {
        if (event instanceof Filing filing) {
            file(filing);
            opening.apply(filing);
            attachments.apply(filing);
            charge.apply(filing);
            disputes.apply(filing);
            upward.apply(filing);
            successions.apply(filing);
        } else if (event instanceof LetterEvent letter) {
            letters.apply(letter);
            duties.apply(letter);
            parties.apply(letter);
            if (letter instanceof LetterEvent.LetterPassedOn passed) {
                urgent.apply(passed);
            }
        } else if (event instanceof DeadlineEvent deadline) {
            duties.apply(deadline);
        } else if (event instanceof UrgentEvent notice) {
            urgent.apply(notice);
            aside.apply(notice);
        } else if (event instanceof TidingEvent tiding) {
            tidings.apply(tiding);
            listings.apply(tiding);
            aside.apply(tiding);
        } else if (event instanceof PartyEvent party) {
            parties.apply(party);
        } else if (event instanceof Transition transition) {
            stage = transition.stage();
            charge.apply(transition);
            disputes.apply(transition);
            move(transition);
            opening.apply(transition);
            handling.apply(transition);
            procedure.apply(transition);
            parties.apply(transition);
            reviews.apply(transition);
            aside.apply(transition);
            oversight.apply(transition);
            repeats.apply(transition);
            upward.apply(transition);
            batch.apply(transition);
        }
    }

    private void file(Filing event) {
        if (event instanceof MessageTaken taken) {
            messages.put(taken.receiptId(), taken);
        } else if (event instanceof MessageCameThrough through) {
            ways.put(through.receiptId(), through.gateways());
        } else if (event instanceof RepeatSuspected suspected) {
            repeats.apply(suspected);
        } else if (event instanceof OpinionSettled settled) {
            procedure.apply(settled);
        } else if (event instanceof AsideExcluded excluded) {
            aside.apply(excluded);
            reviews.exclude(excluded.organ());
        } else if (event instanceof OrganSucceeded succeeded) {
            succeed(succeeded.from(), succeeded.to());
        }
    }

    /** Wherever the one stood, the other stands; where and whom the case is with, {@link ChargeLog} changes itself. */
    private void succeed(OrganisationCode from, OrganisationCode to) {
        duties.succeed(from, to);
        parties.succeed(from, to);
        aside.succeed(from, to);
        reviews.succeed(from, to);
        oversight.succeed(from, to);
        disputes.succeed(from, to);
        urgent.succeed(from, to);
        procedure.succeed(from, to);
        upward.succeed(from, to);
    }

    private void move(Transition event) {
        if (event instanceof Transition.CaseRegistered || event instanceof Transition.CaseAssigned) {
            handling.restart();
            procedure.restart(mandate().orElseThrow().organ());
        } else if (event instanceof Transition.CaseCameBack) {
            handling.restart();
        }
    }

    /** The message that the case took with this id of its sender, or of whom the sender succeeded. */
    Optional<MessageTaken> messageOf(OrganisationCode sender, MessageId id) {
        return messages.values().stream()
                .filter(taken ->
                        taken.messageId().equals(id) && heir(taken.sender()).equals(sender))
                .findFirst();
    }
}
