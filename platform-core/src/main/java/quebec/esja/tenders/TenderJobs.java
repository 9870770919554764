package quebec.esja.tenders;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class TenderJobs {

    @Bean
    PoleJob sendTenderDigests(TenderDigest digest) {
        return new PoleJob("send-tender-digests", Duration.ofMinutes(30), digest::round);
    }
}
