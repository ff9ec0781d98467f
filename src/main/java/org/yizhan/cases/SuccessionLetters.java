package org.yizhan.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yizhan.directory.Directory;
import org.yizhan.directory.Organisation;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.messages.GatewayContent.SuccessionNotice;
import org.yizhan.messages.OrganisationCode;

/** Who is told that one has ended: those who transferred the case, the successor; where it is unclear, who has to settle it. */
final class SuccessionLetters {
    private SuccessionLetters() {}

    static void succeeded(Draft draft, Organisation ended, OrganisationCode heir) {
        String to = draft.world().directory().find(heir).map(Organisation::name).orElse(heir.value());
        SuccessionNotice notice = new SuccessionNotice(
                ended.code(),
                heir,
                List.of(),
                draft.state().responsible(),
                ended.name() + "已不在有效期内，在本案件中由" + to + "承接，各项期限不变（第二十四条）",
                ended.code() + " has ended; " + heir + " takes its place in this case, no deadline restarts (Art. 24)");
        Set<OrganisationCode> told = followers(draft);
        told.add(heir);
        told.forEach(recipient -> draft.write(recipient, notice, null, List.of()));
    }

    /** @param all its own Party committee and government too (Art. 24) */
    static void unclear(Draft draft, Organisation ended, List<OrganisationCode> successors, boolean all) {
        OrganisationCode responsible = draft.state().responsible();
        SuccessionNotice notice = new SuccessionNotice(
                ended.code(),
                null,
                successors,
                responsible,
                ended.name() + "已不在有效期内，无唯一承接机构，请明确由谁承接；明确前由 " + responsible + " 负责（第二十四条）",
                ended.code() + " has ended without a single successor: please settle who takes its place; until then "
                        + responsible + " is responsible (Art. 24)");
        Set<OrganisationCode> told = followers(draft);
        if (all) {
            Directory directory = draft.world().directory();
            Stream.of(Kind.PARTY_COMMITTEE, Kind.GOVERNMENT)
                    .flatMap(kind -> directory.ownLevel(ended, kind, draft.today()).stream())
                    .map(Organisation::code)
                    .forEach(told::add);
        }
        told.forEach(recipient -> draft.write(recipient, notice, null, List.of()));
    }

    private static Set<OrganisationCode> followers(Draft draft) {
        Set<OrganisationCode> told = new LinkedHashSet<>();
        told.add(draft.state().bureau());
        told.addAll(draft.state().line().followers());
        return told;
    }
}
