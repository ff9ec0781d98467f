package org.yizhan.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.Petition;

/** How alike two matters are. */
class MatterTests {
    private static final String TITLE = "柳荫里小区电梯频繁故障";
    private static final String TEXT = "柳荫里3幢的电梯半年来坏了七八次，上周一位老人被困在六楼四十分钟。";

    private static Matter matter(String contentClass, String territory, String title, String text) {
        return Matter.of(Tellings.petition(contentClass, territory, title, text));
    }

    private static int likeness(String contentClass, String territory) {
        return matter("010302", "990202", TITLE, TEXT).likeness(matter(contentClass, territory, TITLE, TEXT));
    }

    @Test
    void theSameWordsAreWhollyAlike() {
        assertThat(likeness("010302", "990202")).isEqualTo(100);
    }

    @Test
    void isTheSameBothWays() {
        List<Petition> all = List.copyOf(Tellings.all().values());
        for (int i = 0; i + 1 < all.size(); i++) {
            Matter one = Matter.of(all.get(i));
            Matter next = Matter.of(all.get(i + 1));
            assertThat(one.likeness(next)).isEqualTo(next.likeness(one)).isBetween(0, 100);
        }
    }

    @Test
    void anotherClassOrPlaceMakesItLessAlike() {
        assertThat(likeness("020302", "990202")).isEqualTo(75);
        assertThat(likeness("010302", "990301")).isEqualTo(75);
        assertThat(likeness("020302", "990301")).isEqualTo(56);
    }

    @Test
    void aLowerClassOrAPlaceWithinIsTheSame() {
        assertThat(likeness("010000", "990202")).isEqualTo(100);
        assertThat(likeness("010302", "990202101000")).isEqualTo(100);
        assertThat(likeness("010302", "990200")).isEqualTo(100);
        assertThat(likeness("010302", "990000")).isEqualTo(100);
    }

    @Test
    void fullWidthAndCapitalsMeanNothing() {
        Matter half = matter("010302", "990202", "ABC公司欠薪12000元", "ABC公司拖欠工资12000元。");
        Matter full = matter("010302", "990202", "ＡＢＣ公司欠薪１２０００元", "ａｂｃ公司拖欠工资１２０００元。");
        assertThat(half.likeness(full)).isEqualTo(100);
    }

    @Test
    void whatIsAddedTakesNothingAway() {
        Matter first = matter("010302", "990202", TITLE, TEXT);
        Matter longer = matter("010302", "990202", "再次反映" + TITLE, "去年我就写过信。" + TEXT + "维修资金够不够？请检验机构查一查。");
        assertThat(first.likeness(longer)).isGreaterThan(90);
    }

    @Test
    void whatAllPetitionsSayIsNoLikeness() {
        Matter one = matter("010302", "990202", "请求解决", "尊敬的领导，您好，希望尽快处理。");
        Matter other = matter("010302", "990202", "请求解决", "尊敬的领导，您好，希望尽快处理。路灯不亮。");
        assertThat(one.likeness(other)).isZero();
    }

    @Test
    void withoutTextTheTitleCounts() {
        Petition kept = Tellings.petition("010302", "990202", TITLE, TEXT).withoutPersons();
        assertThat(Matter.of(kept).likeness(matter("010302", "990202", TITLE, TEXT)))
                .isEqualTo(100);
    }
}
