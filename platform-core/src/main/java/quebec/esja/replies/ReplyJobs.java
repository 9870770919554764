package quebec.esja.replies;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import quebec.esja.jobs.PoleJob;

@Configuration(proxyBeanMethods = false)
class ReplyJobs {

    @Bean
    PoleJob tellBuyersOfAnswers(BuyerNews news) {
        return new PoleJob("tell-buyers-of-answers", Duration.ofMinutes(15), news::go);
    }
}
