package org.yizhan.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.BureauContent.Guidance;
import org.yizhan.messages.BureauContent.PaperReply;
import org.yizhan.messages.BureauContent.PaperTransfer;
import org.yizhan.messages.BureauContent.ReportUp;
import org.yizhan.messages.BureauContent.ReportUpType;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.CaseId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent.Agreement;
import org.yizhan.messages.OrganContent.AgreementKind;
import org.yizhan.messages.OrganContent.Execution;
import org.yizhan.messages.OrganContent.ExecutionStatus;
import org.yizhan.messages.OrganContent.ExtensionRequest;
import org.yizhan.messages.OrganContent.Hearing;
import org.yizhan.messages.OrganContent.HearingEvent;
import org.yizhan.messages.OrganContent.JudicialConfirmation;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.Progress;
import org.yizhan.messages.OrganContent.SettledBy;
import org.yizhan.messages.OrganContent.ToOrdinary;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.OversightContent.Adoption;
import org.yizhan.messages.OversightContent.BatchItem;
import org.yizhan.messages.OversightContent.CadreInformation;
import org.yizhan.messages.OversightContent.CaseBatch;
import org.yizhan.messages.OversightContent.Evaluation;
import org.yizhan.messages.OversightContent.LeaderAssignment;
import org.yizhan.messages.OversightContent.Rating;
import org.yizhan.messages.OversightContent.Recommendation;
import org.yizhan.messages.OversightContent.RecommendationFeedback;
import org.yizhan.messages.OversightContent.RecommendationType;
import org.yizhan.messages.OversightContent.Supervision;
import org.yizhan.messages.OversightContent.SupervisionReply;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.ReviewContent;
import org.yizhan.messages.ReviewContent.Outcome;
import org.yizhan.messages.ReviewContent.Remedy;

/** Like {@link Say}: what is said beside the main line. */
public final class SayAside {
    private SayAside() {}

    /** 转送, proposed for the simple procedure. */
    public static Transfer simplyTo(@Nullable OrganisationCode addressee, Petition petition) {
        return new Transfer(TransferMode.TRANSFER, Role.LEAD, addressee, null, true, false, false, null, petition);
    }

    /** Accepted for handling by the simple procedure. */
    public static Notice simply(String on) {
        LocalDate day = LocalDate.parse(on);
        return new Notice(NoticeOutcome.ACCEPTED, day, day, null, null, null, null, "31(6)", true);
    }

    static ToOrdinary toOrdinary(String on) {
        return new ToOrdinary(LocalDate.parse(on), "案情复杂，需要鉴定");
    }

    static ExtensionRequest extensionRequest(String until) {
        return new ExtensionRequest(LocalDate.parse(until), "需要鉴定");
    }

    /** By the city's government, for whoever asked. */
    static BureauContent.Decision decision(String on, @Nullable String dueOn) {
        LocalDate due = dueOn == null ? null : LocalDate.parse(dueOn);
        return new BureauContent.Decision(Town.GOVERNMENT, LocalDate.parse(on), null, due, null);
    }

    /** A list of the province with its leader, each case taken to be the organ's. */
    static CaseBatch batch(String dueOn, OrganisationCode organ, CaseId... cases) {
        List<BatchItem> items = Stream.of(cases)
                .map(id -> new BatchItem(id, null, "房屋漏水无人维修", "990102", organ))
                .toList();
        return new CaseBatch("积案2026-01", "全省积案化解", LocalDate.parse(dueOn), "杨示丙", "副省长", items);
    }

    /** By paper, to an organ outside every directory. */
    static PaperTransfer onPaper(String organ, String on) {
        return new PaperTransfer(organ, "市信转〔2026〕9号", LocalDate.parse(on), Say.petition());
    }

    static PaperReply repliedOnPaper(String on) {
        return new PaperReply("移民函〔2026〕2号", LocalDate.parse(on));
    }

    static ReportUp reportUp(OrganisationCode superior) {
        return new ReportUp(ReportUpType.FOR_DECISION, superior, "涉及外省单位，需上级协调", null);
    }

    /** Of a matter that is no case yet. */
    static ReportUp reportUp(OrganisationCode superior, @Nullable Petition petition) {
        return new ReportUp(ReportUpType.SUBMISSION, superior, "承办机关不在目录中，报送上级", petition);
    }

    /** On what was reported upwards; {@code handledBy} null sends it back. */
    static BureauContent.Decision decided(String on, @Nullable OrganisationCode handledBy, @Nullable String dueOn) {
        LocalDate due = dueOn == null ? null : LocalDate.parse(dueOn);
        return new BureauContent.Decision(Town.GOVERNMENT, LocalDate.parse(on), handledBy, due, null);
    }

    static Hearing hearing(HearingEvent event, String on) {
        return new Hearing(event, LocalDate.parse(on));
    }

    /** 复查 by the city's government, of whatever opinion is in force. */
    public static ReviewContent.Request review(String on) {
        return review(Town.GOVERNMENT, on);
    }

    public static ReviewContent.Request review(OrganisationCode reviewer, String on) {
        return new ReviewContent.Request(Remedy.REVIEW, reviewer, LocalDate.parse(on), null, null);
    }

    /** 复核 by the province's bureau. */
    static ReviewContent.Request recheck(String on) {
        return new ReviewContent.Request(Remedy.RECHECK, Town.PROVINCE_BUREAU, LocalDate.parse(on), null, null);
    }

    public static ReviewContent.Decision takenOn(MessageId request, String on) {
        return new ReviewContent.Decision(request, true, LocalDate.parse(on), null);
    }

    static ReviewContent.Decision notTakenOn(MessageId request, String on) {
        return new ReviewContent.Decision(request, false, LocalDate.parse(on), "reviewNotRequested");
    }

    /** Revoked ones are to be handled again within 30 days. */
    public static ReviewContent.Opinion reviewed(Remedy remedy, Outcome outcome, String on) {
        LocalDate day = LocalDate.parse(on);
        LocalDate redoBy = outcome == Outcome.REVOKED ? day.plusDays(30) : null;
        return new ReviewContent.Opinion(remedy, outcome, day, redoBy, 0);
    }

    /** Of a visitor with a matter of litigation, to the court. */
    public static Guidance guidance(String on) {
        return guidance(on, Form.VISIT, Flag.LITIGATION);
    }

    public static Guidance guidance(String on, Form form, Flag flag) {
        Petition petition = Petitions.came(form, Petitions.flagged(flag));
        return new Guidance(LocalDate.parse(on), "市中级法院诉讼服务中心", "litigation", petition);
    }

    /** Of bureau and unit. */
    public static Evaluation evaluation(String on) {
        return new Evaluation(LocalDate.parse(on), Rating.SATISFIED, Rating.BASICALLY_SATISFIED);
    }

    public static Supervision supervision(OrganisationCode organ, String answerDue) {
        return new Supervision(organ, LocalDate.parse(answerDue), "潘科长");
    }

    public static SupervisionReply supervisionReply(MessageId supervision, String on) {
        return new SupervisionReply(supervision, LocalDate.parse(on));
    }

    public static Recommendation recommendation(RecommendationType type, OrganisationCode organ) {
        return new Recommendation(type, organ, List.of(), null);
    }

    public static RecommendationFeedback feedback(MessageId recommendation, String on) {
        return new RecommendationFeedback(recommendation, Adoption.ADOPTED, LocalDate.parse(on));
    }

    /** Of somebody in the city's transport department. */
    static CadreInformation cadre(OrganisationCode department) {
        return new CadreInformation(department, new Accused("某科长", null, Town.TRANSPORT, null, "科长", null));
    }

    public static LeaderAssignment leader(String name, OrganisationCode organ) {
        return new LeaderAssignment(name, "副市长", "0990-5550001", organ, LocalDate.parse("2026-03-02"), null, List.of());
    }

    /** An opinion by agreement, with the tag that it was solved. */
    static Opinion agreed(String on, JudicialConfirmation confirmation) {
        LocalDate day = LocalDate.parse(on);
        Opinion plain = Say.opinion(on);
        Agreement agreement = new Agreement(AgreementKind.MEDIATION, day, confirmation);
        return new Opinion(
                plain.outcome(),
                plain.issuedOn(),
                plain.number(),
                null,
                plain.claims(),
                plain.facts(),
                plain.legalBasis(),
                agreement,
                List.of(SettledBy.SOLVED));
    }

    /** The same opinion, issued on another day. */
    static Opinion issued(Opinion like, String on) {
        return new Opinion(
                like.outcome(),
                LocalDate.parse(on),
                like.number(),
                null,
                like.claims(),
                like.facts(),
                like.legalBasis(),
                like.agreement(),
                like.settledBy());
    }

    static Progress confirmed(JudicialConfirmation confirmation) {
        return new Progress("司法确认有进展", confirmation);
    }

    public static Execution executed(String on) {
        return new Execution(ExecutionStatus.DONE, LocalDate.parse(on));
    }
}
