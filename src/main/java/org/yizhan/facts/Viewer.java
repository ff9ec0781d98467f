package org.yizhan.facts;

import org.yizhan.cases.Participants.Sight;
import org.yizhan.cases.World;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.routing.AccusedSide;
import org.yizhan.routing.Router;

/**
 * Who looks at lists and figures.
 *
 * @param code of an organisation; for an operator the gateway's own
 * @param operator sees every case but those that accuse whoever runs the gateway
 */
public record Viewer(OrganisationCode code, boolean operator) {

    /** What a viewer may know of one case. */
    public enum View {
        /** It may be in a list. */
        LISTED,
        /** It may be counted in a figure, not named. */
        COUNTED,
        /** The same, but protected: not in a figure under 5. */
        COUNTED_GUARDED,
        /** It is in no figure, list or export (Art. 30 ¶3). */
        HIDDEN
    }

    public static Viewer organisation(OrganisationCode code) {
        return new Viewer(code, false);
    }

    public static Viewer operator(OrganisationCode gateway) {
        return new Viewer(gateway, true);
    }

    /**
     * How far this viewer may know of the case. Protected material is counted for outsiders only where it is certain who is
     * accused and the viewer is not on that side; participants of a case are those of {@link Sight}.
     */
    public View of(CaseFacts facts, World world) {
        boolean secret = isProtected(facts, world);
        AccusedSide side = AccusedSide.of(world.directory(), facts.access().accused());
        if (secret && side.includes(code)) {
            return View.HIDDEN;
        }
        Sight sight = facts.access().participants().sightOf(code);
        if (operator || sight == Sight.ALL || sight == Sight.LIMITED) {
            return View.LISTED;
        }
        if (!secret) {
            return View.COUNTED;
        }
        return side.isEmpty() || side.isUncertain() ? View.HIDDEN : View.COUNTED_GUARDED;
    }

    /** 检举控告 by class or purpose, and whatever names an accused: domain of Art. 30 ¶3. */
    public static boolean isProtected(CaseFacts facts, World world) {
        return !facts.access().accused().isEmpty()
                || Router.isAccusation(facts.petition(), world.routing().classes());
    }
}
