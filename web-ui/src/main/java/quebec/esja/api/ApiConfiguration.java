package quebec.esja.api;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /// Each answer has the digest of its body, so that who has it already is told so (304) instead of sent it again.
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> digestsOfAnswers() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
