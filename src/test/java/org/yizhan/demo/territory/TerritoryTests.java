package org.yizhan.demo.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TerritoryTests {
    private final Territory territory = Territory.read();

    @Test
    void hasBureausAndOrgansWithQueuesAndMailboxes() {
        List<Member> members = territory.members();

        assertThat(members).filteredOn(Member::isBureau).hasSizeGreaterThanOrEqualTo(12);
        assertThat(members).filteredOn(m -> !m.isBureau()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(members).anyMatch(Member::mailbox).anyMatch(m -> !m.mailbox());
        assertThat(members).allMatch(m -> m.code().isValid());
    }

    @Test
    void everyMatterIsAnOrgansInATerritoryWithABureau() {
        assertThat(territory.matters()).isNotEmpty().allSatisfy(matter -> {
            assertThat(territory.find(matter.organ())).isPresent();
            assertThat(territory.find(matter.bureau())).map(Member::isBureau).isEqualTo(Optional.of(true));
        });
    }

    @Test
    void mattersCoverTheTopClassesButNotTheDisciplineOrgansOwn() {
        Set<String> classes = territory.matters().stream().map(Matter::level1).collect(Collectors.toSet());

        assertThat(classes).contains("城乡建设", "环境保护", "交通运输", "教育文体", "劳动和社会保障", "商贸旅游", "卫生计生");
        assertThat(classes).doesNotContain("纪检监察");
    }

    @Test
    void aRegionWithoutABureauIsThatOfTheOneAroundIt() {
        Member province = territory.bureauOf("990000");

        assertThat(territory.bureauOf("998877")).isEqualTo(province);
        assertThat(territory.bureauOf("990102").region()).isEqualTo("990102");
        assertThat(territory.bureauOf("990102001000").region()).isEqualTo("990102");
    }
}
