package org.yizhan.demo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yizhan.demo.benchmark.BenchmarkReport.Pass;
import org.yizhan.demo.benchmark.BenchmarkReport.Spread;
import org.yizhan.demo.benchmark.BenchmarkReport.Stage;

class BenchmarkReportTests {
    private static final List<Stage> STAGES = List.of(
            new Stage("read", 1, 0.1, 0.2),
            new Stage("decide", 2, 0.2, 0.3),
            new Stage("record", 3, 0.3, 0.4),
            new Stage("send", 4, 0.4, 0.5));
    private static final Pass HTTP = pass("HTTP", 500);
    private static final BenchmarkReport REPORT = new BenchmarkReport("H2", 5000, List.of(HTTP, pass("AMQP", 500)));

    @Test
    void figuresAreWholeOnlyIfEveryTransferArrived() {
        assertThat(REPORT.whole()).isTrue();
        assertThat(new BenchmarkReport("H2", 5000, List.of(HTTP, pass("AMQP", 499))).whole())
                .isFalse();
    }

    @Test
    void theTableShowsTheRateAsARatioAndEveryStagesShare() {
        assertThat(REPORT.asTable())
                .contains("HTTP · 500 件 transfers", "AMQP · 500 件 transfers")
                .contains("400 /s", "of empty requests 8.0 %", "5000/s")
                .contains("p50     12.0 ms   p99     34.0 ms")
                .containsPattern("record +3\\.00 ms +占 share +30 % +忙 busy +40 %");
    }

    @Test
    void theJsonHasTheFiguresUnderTheirNames(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("figures.json");

        REPORT.write(file);

        JsonNode pass = JsonMapper.builder()
                .build()
                .readTree(file.toFile())
                .path("passes")
                .path(0);
        assertThat(pass.fieldNames())
                .toIterable()
                .containsExactly(
                        "channel",
                        "sent",
                        "arrived",
                        "perSecond",
                        "ofEmptyRequests",
                        "acknowledged",
                        "delivered",
                        "cpu",
                        "stages");
        assertThat(pass.path("delivered").path("p99").asDouble()).isEqualTo(78);
        assertThat(pass.path("stages").path(3).path("name").asText()).isEqualTo("send");
    }

    @Test
    void thePictureIsWellFormedAndItsBarsAreAsLongAsTheTimes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("figures.svg");

        REPORT.draw(file);

        Document svg =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(Files.newInputStream(file));
        List<Element> bars = java.util.stream.IntStream.range(
                        0, svg.getElementsByTagName("rect").getLength())
                .mapToObj(i -> (Element) svg.getElementsByTagName("rect").item(i))
                .filter(bar -> bar.hasAttribute("x"))
                .toList();
        assertThat(bars).hasSize(8);
        assertThat(bars.subList(0, 4).stream().mapToDouble(bar -> Double.parseDouble(bar.getAttribute("width"))))
                .containsExactly(91.2, 182.4, 273.6, 364.8);
        assertThat(svg.getDocumentElement().getTextContent()).contains("HTTP", "AMQP", "record 3.00 ms · 30 %");
    }

    @Test
    void aRunWithoutAnyTimeSpentStillGivesAPicture() {
        Pass nothing = new Pass(
                "HTTP", 1, 0, 0, 0, new Spread(0, 0), new Spread(0, 0), 0, List.of(new Stage("read", 0, 0, 0)));

        assertThat(Picture.of(new BenchmarkReport("H2", 1, List.of(nothing))))
                .contains("width=\"0.0\"")
                .doesNotContain("NaN");
    }

    private static Pass pass(String channel, int arrived) {
        return new Pass(channel, 500, arrived, 400, 0.08, new Spread(12, 34), new Spread(56, 78), 2.5, STAGES);
    }
}
