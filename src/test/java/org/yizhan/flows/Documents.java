package org.yizhan.flows;

import java.time.LocalDate;
import java.time.ZoneId;

/** What messages of the flow tests say below their headers, all dated today. */
final class Documents {
    private Documents() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** An ordinary claim: 城乡建设, in the county of 荷风区. */
    static String petition(String more) {
        return petition("01", "settlement", "appeal", "letter", more);
    }

    /** The same of another content class, of which the two digits of its top are given. */
    static String petitionOn(String content) {
        return petition(content, "settlement", "appeal", "letter", "");
    }

    static String petition(String content, String purpose, String matterClass, String form, String more) {
        return """
                <petition><numbers/><receivedOn>%s</receivedOn><registeredAt>%sT00:00:00+08:00</registeredAt>
                <form>%s</form><purpose>%s</purpose><matterClass>%s</matterClass>
                <contentClass>%s0000</contentClass><territory>990202</territory>
                <title>请求修复巷口路灯</title><text>路灯不亮已有两月。</text><persons>1</persons>
                <petitioners><petitioner><type>person</type><name>王某</name></petitioner></petitioners>%s</petition>"""
                .formatted(today(), today(), form, purpose, matterClass, content, more);
    }

    static String transfer(String addressee, String petition) {
        return "<mode>transfer</mode>" + addressee + petition;
    }

    /** 交办, its report due in 30 days. */
    static String assign(String addressee, String petition) {
        return "<mode>assign</mode>" + addressee + "<reportDue>" + today().plusDays(30) + "</reportDue>" + petition;
    }

    /** 受理, by Art. 31 (6). */
    static String accepted() {
        return notice("accepted", "<acceptedOn>" + today() + "</acceptedOn><path>31(6)</path>");
    }

    static String notice(String outcome, String more) {
        return "<outcome>%s</outcome><noticeOn>%s</noticeOn>%s".formatted(outcome, today(), more);
    }

    static String opinion(String outcome) {
        return """
                <outcome>%s</outcome><issuedOn>%s</issuedOn><number>荷信〔2026〕1号</number>
                <claims>修复路灯。</claims><facts>经查属实。</facts><opinion>限期修复。</opinion>
                <legalBasis>《城市照明管理规定》第二十六条。</legalBasis>"""
                .formatted(outcome, today());
    }

    static String reply(String adoption) {
        return "%s<repliedOn>%s</repliedOn><text>已研究采纳。</text>".formatted(adoption, today());
    }

    static String served(String document) {
        return "<document>%s</document><servedOn>%s</servedOn><method>mail</method>".formatted(document, today());
    }

    static String objection(String reasons) {
        return "<reasons>" + reasons + "</reasons>";
    }

    static String reasons(String reasons) {
        return "<reasons>" + reasons + "</reasons>";
    }

    static String closed() {
        return "<closedOn>%s</closedOn><text>已办结。</text>".formatted(today());
    }

    static String withdrawn() {
        return "<statementOn>" + today() + "</statementOn>";
    }

    static String supplement(String afterClosing) {
        return "%s<receivedOn>%s</receivedOn><text>补交照片说明。</text>".formatted(afterClosing, today());
    }
}
