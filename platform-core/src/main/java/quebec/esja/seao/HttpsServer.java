package quebec.esja.seao;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The web, by the JDK's own client.
@Component
class HttpsServer implements FileServer, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    @Override
    public Answer ask(URI address, String etag, String lastModified)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .timeout(ANSWER)
                        .header("User-Agent", "ESJA")
                        .header("Accept", "application/json");
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        if (!lastModified.isEmpty()) {
            request.header("If-Modified-Since", lastModified);
        }
        return answer(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        int status = response.statusCode();
        if (status == 200) {
            return new Answer.Content(
                    response.body(), header(response, "ETag"), header(response, "Last-Modified"));
        }
        response.body().close();
        return switch (status) {
            case 304 -> new Answer.NotModified();
            case 301, 302, 303, 307, 308 -> new Answer.Moved(header(response, "Location"));
            default -> new Answer.Otherwise(status);
        };
    }

    private static String header(HttpResponse<InputStream> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
