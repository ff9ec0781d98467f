package org.yizhan.cases;

import java.time.Instant;
import org.yizhan.messages.BureauContent.ReportUpType;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/** What happens between who has a case and who stands above: the one way upwards is 报请 and 报送. */
public sealed interface UpwardEvent extends Transition.Beside {

    /** Who has the case reported it upwards; it stays responsible until that is decided otherwise. */
    record ReportedUp(
            MessageId messageId,
            ReportUpType type,
            OrganisationCode reporter,
            OrganisationCode superior,
            Stage stage,
            Instant at)
            implements UpwardEvent {}

    /** The bureau above took the case over: it is with {@code by} now, which says where it goes. */
    record CaseTakenOver(OrganisationCode from, OrganisationCode by, Stage stage, Instant at) implements UpwardEvent {}

    /** The superior sent it back: who reported goes on. */
    record ReportSentBack(MessageId report, Stage stage, Instant at) implements UpwardEvent {}
}
