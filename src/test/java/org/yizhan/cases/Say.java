package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.DisputeRuling;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.BureauContent.Recall;
import org.yizhan.messages.BureauContent.ResultRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.BureauContent.UrgentReport;
import org.yizhan.messages.Content.Correction;
import org.yizhan.messages.LetterId;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.OrganContent.Acknowledgement;
import org.yizhan.messages.OrganContent.ClosingReport;
import org.yizhan.messages.OrganContent.DirectRegistration;
import org.yizhan.messages.OrganContent.ExtensionNotice;
import org.yizhan.messages.OrganContent.HandlingInput;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganContent.Progress;
import org.yizhan.messages.OrganContent.Reply;
import org.yizhan.messages.OrganContent.ServiceRecord;
import org.yizhan.messages.OrganContent.SystemTransfer;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Form;
import org.yizhan.messages.Petition.MatterClass;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.messages.Petition.PetitionerType;
import org.yizhan.messages.Petition.Purpose;

/** Ordinary contents of messages, for stories that care for one part of them only. */
public final class Say {
    private Say() {}

    public static Petition petition() {
        return petition(Set.of(), List.of());
    }

    public static Petition petition(Set<Flag> flags, List<Accused> accused) {
        return new Petition(
                new Petition.Numbers("N-1", "L-1", "Q-1"),
                LocalDate.parse("2026-02-28"),
                Story.at("2026-02-28", 16),
                Form.ONLINE,
                Purpose.SETTLEMENT,
                MatterClass.APPEAL,
                "010000",
                "990102",
                "房屋漏水无人维修",
                "我家屋顶漏水，多次报修无人维修。",
                1,
                flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags),
                List.of(person()),
                accused,
                List.of());
    }

    static Petitioner person() {
        return new Petitioner(
                PetitionerType.PERSON,
                "王某",
                "111",
                "990101199001010019",
                "1990-01-01",
                "1",
                "13900000000",
                "某路 1 号",
                false,
                null);
    }

    /** 转送, not to be checked. */
    public static Transfer transferTo(@Nullable OrganisationCode addressee) {
        return transfer(addressee, petition());
    }

    public static Transfer transfer(@Nullable OrganisationCode addressee, Petition petition) {
        return new Transfer(TransferMode.TRANSFER, Role.LEAD, addressee, null, false, false, false, null, petition);
    }

    /** 转送, whose result is to be checked. */
    public static Transfer checkedTransferTo(OrganisationCode addressee) {
        return new Transfer(TransferMode.TRANSFER, Role.LEAD, addressee, null, false, true, false, null, petition());
    }

    /** 交办 with a date. */
    public static Transfer assignmentTo(OrganisationCode addressee, String reportDue) {
        return new Transfer(
                TransferMode.ASSIGN,
                Role.LEAD,
                addressee,
                LocalDate.parse(reportDue),
                false,
                true,
                false,
                null,
                petition());
    }

    static Transfer assignment(OrganisationCode addressee, @Nullable LocalDate reportDue) {
        return new Transfer(
                TransferMode.ASSIGN, Role.LEAD, addressee, reportDue, false, false, false, null, petition());
    }

    /** 协办 or 抄送, without how to find the petitioners. */
    public static Transfer beside(OrganisationCode addressee, Role role) {
        return beside(addressee, role, false, petition());
    }

    static Transfer beside(OrganisationCode addressee, Role role, boolean contactGranted, Petition petition) {
        return new Transfer(TransferMode.TRANSFER, role, addressee, null, false, false, contactGranted, null, petition);
    }

    public static SystemTransfer passedDown(OrganisationCode subordinate, @Nullable String toldOn) {
        LocalDate told = toldOn == null ? null : LocalDate.parse(toldOn);
        return new SystemTransfer(TransferMode.TRANSFER, subordinate, null, told);
    }

    public static DirectRegistration registered(@Nullable OrganisationCode handledBy, Petition petition) {
        return new DirectRegistration(handledBy, petition);
    }

    public static HandlingInput input(OrganisationCode lead) {
        return new HandlingInput(lead, "经查，道路红线已调整");
    }

    /** A petition that accuses a unit or a person. */
    public static Petition accusing(Accused... accused) {
        return petition(Set.of(), List.of(accused));
    }

    public static Accused unit(OrganisationCode code) {
        return new Accused("某单位", code, null, null, null, null);
    }

    public static Accused named(String name) {
        return new Accused(name, null, null, null, null, null);
    }

    public static Supplement supplement() {
        return new Supplement(null);
    }

    public static Recall recall() {
        return new Recall("转送单位选错");
    }

    public static PetitionerWithdrawal withdrawal(String on) {
        return new PetitionerWithdrawal(LocalDate.parse(on), null);
    }

    public static Correction correction(MessageId corrects, Petition petition) {
        return new Correction(corrects, "登记时分类有误", petition, null, null);
    }

    public static Correction correction(MessageId corrects, OrganContent result) {
        return new Correction(corrects, "文书有误", null, result, null);
    }

    /** Accepted for handling by Art. 31 (6). */
    public static Notice accepted(String on) {
        LocalDate day = LocalDate.parse(on);
        return new Notice(NoticeOutcome.ACCEPTED, day, day, null, null, null, null, "31(6)", false);
    }

    public static Notice notice(NoticeOutcome outcome, String on) {
        return switch (outcome) {
            case ACCEPTED -> accepted(on);
            case NOT_ACCEPTED, NO_LONGER_ACCEPTED ->
                new Notice(outcome, LocalDate.parse(on), null, "litigation", null, null, null, null, false);
            case LEGAL_PROCEDURE ->
                new Notice(outcome, LocalDate.parse(on), null, null, "reconsideration", "市政府", null, "31(4)", false);
            case CANNOT_NOTIFY ->
                new Notice(outcome, LocalDate.parse(on), null, "noClearNameOrAddress", null, null, null, null, false);
        };
    }

    public static Objection objection() {
        return objection(null);
    }

    public static Objection objection(@Nullable OrganisationCode proposed) {
        return new Objection("该路段由交通部门管理，不属于本机关职责", proposed);
    }

    public static ObjectionRuling agreed(@Nullable OrganisationCode reassignTo) {
        return new ObjectionRuling(true, null, reassignTo, "经核实不属于该单位职责");
    }

    public static ObjectionRuling upheld() {
        return new ObjectionRuling(false, null, null, "经核实属于该单位职责");
    }

    static DisputeRuling disputeRuled(OrganisationCode lead, OrganisationCode... assisting) {
        return new DisputeRuling(lead, List.of(assisting), LocalDate.parse("2026-03-02"), "经协调，由该单位主办");
    }

    public static UrgentReport urgent(Instant now, @Nullable Petition petition) {
        return new UrgentReport(now.minusSeconds(600), "市政府门前", petition);
    }

    public static Acknowledgement acknowledged(LetterId letter, Instant at) {
        return new Acknowledgement(letter, "值班员", at);
    }

    static Progress progress() {
        return new Progress("已现场查看", null);
    }

    public static ExtensionNotice extension(int days, String on) {
        return new ExtensionNotice(days, "高局长", LocalDate.parse(on), "情况复杂，需要鉴定");
    }

    public static Opinion opinion(String on) {
        return opinion(OpinionOutcome.EXPLAINED, on, null);
    }

    public static Opinion opinion(OpinionOutcome outcome, String on, @Nullable String promised) {
        LocalDate by = promised == null ? null : LocalDate.parse(promised);
        return new Opinion(
                outcome,
                LocalDate.parse(on),
                "住信复〔2026〕1号",
                by,
                "请求维修屋面",
                "经查，屋面防水层老化",
                "《城市房屋管理条例》第一条",
                null,
                List.of());
    }

    public static Reply reply(String on) {
        return new Reply("adopted", LocalDate.parse(on));
    }

    public static ResultRuling passed() {
        return new ResultRuling(true, null, null, null);
    }

    public static ResultRuling returned() {
        return new ResultRuling(false, null, "事实不清，请补充调查", null);
    }

    public static ClosingReport report(String on) {
        return new ClosingReport(LocalDate.parse(on));
    }

    public static ServiceRecord served(MessageId document, String on) {
        return new ServiceRecord(document, LocalDate.parse(on), "mail");
    }
}
