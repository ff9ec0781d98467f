package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.Content;
import org.yizhan.messages.OrganContent.ClosingReport;
import org.yizhan.messages.OrganContent.ExtensionNotice;
import org.yizhan.messages.OrganContent.Notice;
import org.yizhan.messages.OrganContent.NoticeOutcome;
import org.yizhan.messages.OrganContent.Objection;
import org.yizhan.messages.OrganContent.Opinion;
import org.yizhan.messages.OrganContent.OpinionOutcome;
import org.yizhan.messages.OrganContent.Progress;
import org.yizhan.messages.OrganContent.Reply;
import org.yizhan.messages.OrganContent.ServiceRecord;
import org.yizhan.messages.OrganContent.SettledBy;
import org.yizhan.messages.OrganisationCode;

class OrganMappingTests {

    @Test
    void readsANoticeOfAcceptance() {
        LocalDate day = LocalDate.of(2026, 3, 16);

        assertThat(content("notice-accepted"))
                .isEqualTo(new Notice(NoticeOutcome.ACCEPTED, day, day, null, null, null, null, "31(6)", false));
        assertThat(((Notice) content("notice-simple")).simple()).isTrue();
    }

    @Test
    void readsTheGroundOfANoticeOfRefusal() {
        Notice refused = (Notice) content("notice-not-accepted");
        Notice noMore = (Notice) content("notice-no-longer-accepted");

        assertThat(refused.outcome()).isEqualTo(NoticeOutcome.NOT_ACCEPTED);
        assertThat(refused.ground()).isEqualTo("litigation");
        assertThat(refused.groundText()).startsWith("该工程款纠纷");
        assertThat(noMore.outcome()).isEqualTo(NoticeOutcome.NO_LONGER_ACCEPTED);
        assertThat(noMore.ground()).isEqualTo("afterRecheck");
    }

    @Test
    void readsTheProcedureANoticeLeadsTo() {
        Notice notice = (Notice) content("notice-legal-procedure");

        assertThat(notice.outcome()).isEqualTo(NoticeOutcome.LEGAL_PROCEDURE);
        assertThat(notice.procedure()).isEqualTo("arbitration");
        assertThat(notice.procedureOrgan()).isEqualTo("东驿市劳动人事争议仲裁院");
        assertThat(notice.path()).isEqualTo("31(2)");
    }

    @Test
    void readsWhyAPetitionerCannotBeTold() {
        Notice notice = (Notice) content("notice-cannot-notify");

        assertThat(notice.outcome()).isEqualTo(NoticeOutcome.CANNOT_NOTIFY);
        assertThat(notice.acceptedOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(notice.groundText()).isEqualTo("匿名来信，无联系方式。");
    }

    @Test
    void readsAnObjection() {
        Objection objection = (Objection) content("objection");

        assertThat(objection.proposed()).isEqualTo(new OrganisationCode("11990102MB0000013Y"));
        assertThat(objection.reasons()).endsWith("均无管辖权。");
    }

    @Test
    void readsWhatHappensWhileHandling() {
        assertThat(content("progress")).isEqualTo(new Progress("已责令承包方限期支付，首期30万元于4月9日发放到33人。", null));
        assertThat(content("extension-notice"))
                .isEqualTo(new ExtensionNotice(30, "陶局长", LocalDate.of(2026, 5, 7), "承包方账目需审计，情况复杂。"));
    }

    @Test
    void readsOpinions() {
        assertThat(content("opinion-supported"))
                .isEqualTo(new Opinion(
                        OpinionOutcome.SUPPORTED,
                        LocalDate.of(2026, 5, 8),
                        "东人社信〔2026〕31号",
                        LocalDate.of(2026, 5, 31),
                        "支付2025年10月至12月工资。",
                        "经查，承包方拖欠41人工资共51.6万元，有考勤表和双方签字的结算单为证。",
                        "《中华人民共和国劳动法》第五十条；《保障农民工工资支付条例》第十一条、第十三条。",
                        null,
                        List.of(SettledBy.SOLVED)));
        assertThat(((Opinion) content("opinion-not-supported")).outcome()).isEqualTo(OpinionOutcome.NOT_SUPPORTED);
        assertThat(((Opinion) content("opinion-mediated")).outcome()).isEqualTo(OpinionOutcome.EXPLAINED);
    }

    @Test
    void readsReplies() {
        assertThat(content("reply-suggestion")).isEqualTo(new Reply("partlyAdopted", LocalDate.of(2026, 4, 10)));
        assertThat(content("reply-inquiry")).isEqualTo(new Reply(null, LocalDate.of(2026, 3, 12)));
    }

    @Test
    void readsClosingAndService() {
        assertThat(content("closing-report")).isEqualTo(new ClosingReport(LocalDate.of(2026, 5, 14)));
        assertThat(content("service-record"))
                .isEqualTo(new ServiceRecord(
                        Bound.sample("opinion-supported").header().id(), LocalDate.of(2026, 5, 11), "inPerson"));
    }

    private static Content content(String sample) {
        return Bound.sample(sample).content();
    }
}
