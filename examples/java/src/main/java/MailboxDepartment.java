import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** A department without a queue client reads its mailbox over HTTP and answers each assignment. */
public final class MailboxDepartment {
    public static void main(String[] arguments) throws Exception {
        Exchange exchange = new Exchange();
        ObjectMapper json = new ObjectMapper();
        while (true) {
            // Answers as soon as there is a letter, or with none after 20 seconds.
            String inbox = exchange.ask("GET", "/v1/inbox?limit=10&wait=20", BodyPublishers.noBody());
            for (JsonNode letter : json.readTree(inbox).path("letters")) {
                take(letter, exchange);
            }
        }
    }

    private static void take(JsonNode letter, Exchange exchange) throws Exception {
        String kind = letter.path("kind").asText();
        String caseId = letter.path("caseId").asText();
        String letterId = letter.path("letterId").asText();
        System.out.println(kind + " " + caseId + " " + letterId);
        if (kind.equals("Assignment")) {
            // letter.path("xml") is the XML: a real department first keeps it in its own system.
            for (String answer : new String[] {"notice", "opinion"}) {
                exchange.post(exchange.writeOnce(letterId + "-" + answer, answer, Map.of("caseId", caseId)));
                System.out.println("   " + answer + " recorded");
            }
        }
        // Only now: until it is acknowledged the letter is given again.
        exchange.ask("POST", "/v1/inbox/" + letterId + "/ack", BodyPublishers.noBody());
    }
}
