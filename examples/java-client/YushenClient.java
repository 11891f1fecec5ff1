import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client of a Yushen service with nothing but java.net.http (Java 11). Its paths are those of packages/server/openapi.json. Answers are JSON
 * text: a program hands them to the JSON library that it has; here a word or two of them is enough.
 *
 * <p>java YushenClient.java MATTER FORM.json FILE… Environment: YUSHEN_URL, YUSHEN_KEY.
 */
public final class YushenClient {
  /** The service's refusal (RFC 9457). */
  public static final class Problem extends IOException {
    public final int status;

    Problem(int status, String body) {
      super(status + " " + body);
      this.status = status;
    }
  }

  private static final int ATTEMPTS = 6;
  private static final Set<String> FINAL_STATES = Set.of("decided", "aside", "cancelled");
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String url;
  private final String key;

  public YushenClient(String url, String key) {
    this.url = url.replaceAll("/$", "");
    this.key = key;
  }

  /** Sends one file. Its own id makes it safe to repeat. */
  public String upload(Path file) throws IOException, InterruptedException {
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    String path = "/v1/uploads/" + UUID.randomUUID() + "?name=" + name;
    return call("PUT", path, "application/octet-stream", BodyPublishers.ofFile(file));
  }

  public String openCase(String matter, String form, List<String> uploads) throws IOException, InterruptedException {
    List<String> materials = new ArrayList<>();
    for (String upload : uploads) materials.add("{\"upload\":\"" + upload + "\"}");
    String list = String.join(",", materials);
    String body = "{\"matter\":\"" + matter + "\",\"form\":" + form + ",\"materials\":[" + list + "]}";
    return call("POST", "/v1/cases", "application/json", BodyPublishers.ofString(body));
  }

  public String submit(String id) throws IOException, InterruptedException {
    return call("POST", "/v1/cases/" + id + "/submit?waiting=true", null, BodyPublishers.noBody());
  }

  public String state(String id) throws IOException, InterruptedException {
    return word(call("GET", "/v1/cases/" + id, null, BodyPublishers.noBody()), "state");
  }

  public String report(String id) throws IOException, InterruptedException {
    return call("GET", "/v1/cases/" + id + "/report", null, BodyPublishers.noBody());
  }

  public String noticeText(String id) throws IOException, InterruptedException {
    return call("GET", "/v1/cases/" + id + "/notice?format=text", null, BodyPublishers.noBody());
  }

  private String call(String method, String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofMinutes(5))
            .header("authorization", "Bearer " + key)
            .method(method, body);
    if (type != null) request.header("content-type", type);
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      int status = answer.statusCode();
      if (status / 100 == 2) return answer.body();
      // Busy, or for a moment not there: it says when to come back.
      if ((status != 429 && status != 503) || attempt == ATTEMPTS) throw new Problem(status, answer.body());
      long seconds = answer.headers().firstValueAsLong("retry-after").orElse(2);
      Thread.sleep(Math.min(seconds, 30) * 1000);
    }
  }

  /** The first value of a key in JSON text. */
  static String word(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) throw new IllegalArgumentException("There is no " + name + " in the answer.");
    return found.group(1);
  }

  public static void main(String[] words) throws Exception {
    String url = System.getenv().getOrDefault("YUSHEN_URL", "http://127.0.0.1:8787");
    YushenClient client = new YushenClient(url, System.getenv("YUSHEN_KEY"));
    List<String> uploads = new ArrayList<>();
    for (int at = 2; at < words.length; at++) {
      String answer = client.upload(Path.of(words[at]));
      System.out.println(words[at] + " " + word(answer, "type"));
      uploads.add(word(answer, "id"));
    }
    String form = java.nio.file.Files.readString(Path.of(words[1]));
    String id = word(client.openCase(words[0], form, uploads), "id");
    client.submit(id);
    while (!FINAL_STATES.contains(client.state(id))) Thread.sleep(500);
    System.out.println("decision: " + word(client.report(id), "decision"));
    System.out.println(client.noticeText(id));
  }
}
