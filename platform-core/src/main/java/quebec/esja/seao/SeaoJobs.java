package quebec.esja.seao;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PlatformJob;

@Configuration(proxyBeanMethods = false)
class SeaoJobs {

    @Bean
    PlatformJob fetchSeao(SeaoFetch fetch) {
        return new PlatformJob("fetch-seao", Duration.ofMinutes(15), fetch::fetchWhenDue);
    }
}
