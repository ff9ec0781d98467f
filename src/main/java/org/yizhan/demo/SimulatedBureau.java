package org.yizhan.demo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.demo.client.IncomingLetter;
import org.yizhan.demo.client.Node;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Member;

/** A petition bureau: passes petitions on, rules on objections, checks results of 交办. */
final class SimulatedBureau {
    private final Voice voice;
    private final Pace pace;
    private final Counts counts;
    private final Petitions petitions;

    SimulatedBureau(Voice voice, Pace pace, Counts counts, Petitions petitions) {
        this.voice = voice;
        this.pace = pace;
        this.counts = counts;
        this.petitions = petitions;
    }

    /** Passes a petition on; {@code accused} only for an accusation. */
    void transfer(Sort sort, Matter matter, int text, @Nullable Member accused) {
        voice.say(petitions.transfer(voice.drafts(), sort, matter, text, null, accused), () -> {});
    }

    void received(IncomingLetter letter) {
        counts.letter();
        if (letter.kind().equals("Relayed")) {
            String caseId = letter.whole().at("header", "caseId").orElseThrow();
            switch (letter.whole().at("originalKind").orElse("")) {
                case "Objection" -> pace.later(() -> voice.say(ruling(letter, caseId), () -> {}));
                case "ClosingReport" -> pace.later(() -> voice.say(check(caseId), () -> {}));
                default -> {
                    // the other words of organs need no answer
                }
            }
        }
    }

    /** Agrees where the objector names a better organ, else upholds the duty (Art. 23). */
    private Node ruling(IncomingLetter letter, String caseId) {
        Node proposed = letter.whole().find("proposed").orElse(null);
        return voice.drafts()
                .message(
                        "ObjectionRuling",
                        UUID.randomUUID(),
                        caseId,
                        Node.leaf("agreed", proposed != null),
                        proposed == null ? null : Node.leaf("reassignTo", proposed.text()),
                        Node.leaf("reasons", proposed == null ? "经核实，属于你单位职责范围，请继续办理。" : "经核实，异议成立，改派。"));
    }

    private Node check(String caseId) {
        return voice.drafts().message("ResultRuling", UUID.randomUUID(), caseId, Node.leaf("passed", true));
    }
}
