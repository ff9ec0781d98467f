package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.BureauContent.ObjectionRuling;
import org.yizhan.messages.BureauContent.PaperReply;
import org.yizhan.messages.BureauContent.PaperTransfer;
import org.yizhan.messages.BureauContent.PetitionerWithdrawal;
import org.yizhan.messages.BureauContent.Recall;
import org.yizhan.messages.BureauContent.ResultRuling;
import org.yizhan.messages.BureauContent.Role;
import org.yizhan.messages.BureauContent.Supplement;
import org.yizhan.messages.BureauContent.Transfer;
import org.yizhan.messages.BureauContent.TransferMode;
import org.yizhan.messages.Content;
import org.yizhan.messages.OrganisationCode;

class BureauMappingTests {

    @Test
    void readsAnAssignmentWithItsDate() {
        Transfer transfer = (Transfer) content("transfer-assign");

        assertThat(transfer.mode()).isEqualTo(TransferMode.ASSIGN);
        assertThat(transfer.role()).isEqualTo(Role.LEAD);
        assertThat(transfer.addressee()).isEqualTo(new OrganisationCode("11990100MB0000026C"));
        assertThat(transfer.reportDue()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(transfer.checkResult()).isTrue();
        assertThat(transfer.simpleProposed()).isFalse();
    }

    @Test
    void readsWhatATransferAsksOfTheOrgan() {
        assertThat(((Transfer) content("transfer-assist")).role()).isEqualTo(Role.ASSIST);
        assertThat(((Transfer) content("transfer-letter")).role()).isEqualTo(Role.LEAD);
        assertThat(((Transfer) content("transfer-direct")).mode()).isEqualTo(TransferMode.DIRECT);
        assertThat(((Transfer) content("transfer-simple")).simpleProposed()).isTrue();
    }

    @Test
    void readsSupplements() {
        assertThat(content("supplement")).isEqualTo(new Supplement(null));
        assertThat(content("supplement-after-closing")).isEqualTo(new Supplement(AfterClosing.FILE));
    }

    @Test
    void readsATransferOnPaperAndItsAnswer() {
        PaperTransfer paper = (PaperTransfer) content("transfer-off-network");
        assertThat(paper.organ()).isEqualTo("邻省云泽市移民工作局");
        assertThat(paper.number()).isEqualTo("东驿信转〔2026〕41号");
        assertThat(paper.sentOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(paper.petition()).isEqualTo(Bound.petitionOf(Bound.sample("transfer-off-network")));
        assertThat(paper.petition().title()).isEqualTo("请求修复柳荫里小区门前路灯");
        assertThat(content("supplement-paper-reply"))
                .isEqualTo(new PaperReply("云移函〔2026〕2号", LocalDate.of(2026, 4, 16)));
        String unnumbered = "<receivedOn>2026-04-20</receivedOn><text>t</text>"
                + "<paperReply><repliedOn>2026-04-16</repliedOn></paperReply>";
        assertThat(Bound.message("Supplement", unnumbered).content())
                .isEqualTo(new PaperReply(null, LocalDate.of(2026, 4, 16)));
    }

    @Test
    void readsRulingsOnObjections() {
        assertThat(content("objection-ruling-agreed"))
                .isEqualTo(new ObjectionRuling(
                        true, null, new OrganisationCode("11990102MB0000013Y"), "经核实，用工单位登记在柳岸区，由区级部门管辖，同意退回并改派。"));
        assertThat(content("objection-ruling-upheld"))
                .isEqualTo(new ObjectionRuling(false, null, null, "经核实，用工地在市本级管辖范围，请继续办理。"));
    }

    @Test
    void readsRulingsOnResults() {
        ResultRuling passed = (ResultRuling) content("result-ruling-passed");
        ResultRuling redo = (ResultRuling) content("result-ruling-redo");

        assertThat(passed.passed()).isTrue();
        assertThat(passed.result())
                .isEqualTo(Bound.sample("closing-report").header().id());
        assertThat(redo.passed()).isFalse();
        assertThat(redo.newDue()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(redo.reasons()).startsWith("未附支付凭证");
    }

    @Test
    void readsRecallAndWithdrawal() {
        assertThat(content("recall")).isEqualTo(new Recall("误将甲信访人的来信编入本件，撤回后另行转送。"));
        assertThat(content("petitioner-withdrawal"))
                .isEqualTo(new PetitionerWithdrawal(LocalDate.of(2026, 3, 23), "蔡大勇"));
    }

    @Test
    void keepsReasonsAsWrittenEvenIfTheyAreBlank() {
        assertThat(Bound.message("Recall", "<reasons> \n </reasons>").content()).isEqualTo(new Recall(" \n "));
    }

    private static Content content(String sample) {
        return Bound.sample(sample).content();
    }
}
