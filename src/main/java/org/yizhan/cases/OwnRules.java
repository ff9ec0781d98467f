package org.yizhan.cases;

import org.yizhan.directory.Organisation;
import org.yizhan.messages.Petition;
import org.yizhan.routing.ContentClasses;
import org.yizhan.routing.Router;

/**
 * Art. 23 ¶4: 政法 organs in matters of litigation rights and discipline organs in 检举控告 follow rules of their own. They
 * owe no notice and no answer; for the exchange the case ends at delivery.
 */
final class OwnRules {
    private OwnRules() {}

    static boolean holdFor(Organisation organ, Petition petition, World world) {
        ContentClasses classes = world.routing().classes();
        if (organ.kind() == Organisation.Kind.DISCIPLINE) {
            return Router.isAccusation(petition, classes);
        }
        return organ.kind().isPoliticalLegal() && Router.isLitigation(petition, classes);
    }
}
