package org.yizhan.demo;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;

/** An organ with authority: tells the petitioner, sometimes objects first, handles, serves, and reports a 交办. */
final class SimulatedOrgan {
    private static final int OBJECTS = 10;
    private static final int REPORTS_PROGRESS = 40;

    private final Voice voice;
    private final Pace pace;
    private final Counts counts;
    private final Map<String, Boolean> reportOwed = new ConcurrentHashMap<>();

    SimulatedOrgan(Voice voice, Pace pace, Counts counts) {
        this.voice = voice;
        this.pace = pace;
        this.counts = counts;
    }

    void received(IncomingLetter letter) {
        counts.letter();
        String caseId = letter.whole().at("header", "caseId").orElse("");
        if (letter.kind().equals("Assignment")) {
            reportOwed.put(caseId, letter.whole().at("mode").orElse("").equals("assign"));
            pace.later(() -> begin(caseId));
        } else if (letter.whole().at("originalKind").orElse("").equals("ObjectionRuling")) {
            boolean agreed =
                    letter.whole().find("agreed").map(Node::text).orElse("").equals("true");
            if (!agreed) {
                pace.later(() -> tell(caseId));
            }
        }
    }

    private void begin(String caseId) {
        if (pace.sometimes(OBJECTS)) {
            Node objection = message("Objection", caseId, Node.leaf("reasons", "该事项不属于本单位及本系统职责范围，请核实。"));
            voice.say(objection, () -> {});
        } else {
            tell(caseId);
        }
    }

    private void tell(String caseId) {
        voice.say(drafts().noticeOfAcceptance(UUID.randomUUID(), caseId), () -> pace.later(() -> handle(caseId)));
    }

    private void handle(String caseId) {
        if (pace.sometimes(REPORTS_PROGRESS)) {
            voice.say(message("Progress", caseId, Node.leaf("summary", "已现场核实，正在协调解决。")), () -> {});
        }
        pace.later(() -> conclude(caseId));
    }

    private void conclude(String caseId) {
        UUID opinion = UUID.randomUUID();
        String number =
                "意见〔" + drafts().today().getYear() + "〕" + opinion.toString().substring(0, 4) + "号";
        String text = "经调查核实，反映的问题属实，现已督促整改，并向您当面说明。";
        voice.say(
                drafts().opinion(opinion, caseId, "supported", number, text),
                () -> pace.later(() -> serve(caseId, opinion)));
    }

    private void serve(String caseId, UUID opinion) {
        Node record = message(
                "ServiceRecord",
                caseId,
                Node.leaf("document", opinion),
                Node.leaf("servedOn", drafts().today()),
                Node.leaf("method", "inPerson"));
        voice.say(record, () -> pace.later(() -> report(caseId)));
    }

    private void report(String caseId) {
        if (reportOwed.getOrDefault(caseId, false)) {
            Node report = message(
                    "ClosingReport",
                    caseId,
                    Node.leaf("closedOn", drafts().today()),
                    Node.leaf("text", "已按期办结，信访人表示满意。"));
            voice.say(report, () -> {});
        }
    }

    private Node message(String kind, String caseId, Node... elements) {
        return drafts().message(kind, UUID.randomUUID(), caseId, elements);
    }

    private Drafts drafts() {
        return voice.drafts();
    }
}
