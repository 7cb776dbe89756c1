package tongli.server;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tongli.server.json.StrictJsonConverter;
import tongli.server.json.WholeBodyConverter;
import tongli.server.local.StyleNonce;
import tongli.server.rest.AccountsOnly;
import tongli.server.rest.AuthoringController.ScenarioText;
import tongli.server.rest.AuthoringController.ScenarioToLint;
import tongli.server.rest.CourseController.CourseText;
import tongli.server.rest.KnownParameters;
import tongli.server.rest.ProgramPaths;
import tongli.server.rest.SensesController.FaceToRead;
import tongli.server.rest.SensesController.VoiceToRead;
import tongli.server.rest.Supersession;
import tongli.server.rest.TranscriptController.SpeechToWrite;
import tongli.server.security.Access;

/** Reads requests strictly, and serves the page: its files as they are, and index.html for every address of its own. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String PAGE = "classpath:/META-INF/resources/";
    /** The build names these files by their content, so they never change. */
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Access access;

    WebConfiguration(Access access) {
        this.access = access;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new StrictJsonConverter());
        builder.addCustomConverter(
                WholeBodyConverter.ofText(MediaType.APPLICATION_YAML, ScenarioText.class, ScenarioText::new));
        builder.addCustomConverter(WholeBodyConverter.ofText(
                MediaType.APPLICATION_YAML, ScenarioToLint.class, yaml -> new ScenarioToLint(yaml, null)));
        builder.addCustomConverter(
                WholeBodyConverter.ofText(MediaType.APPLICATION_YAML, CourseText.class, CourseText::new));
        builder.addCustomConverter(WholeBodyConverter.ofFile(
                VoiceToRead.class,
                voice -> new VoiceToRead(voice, null),
                MediaType.valueOf("audio/*"),
                MediaType.APPLICATION_OCTET_STREAM));
        builder.addCustomConverter(WholeBodyConverter.ofFile(
                SpeechToWrite.class,
                SpeechToWrite::new,
                MediaType.valueOf("audio/*"),
                MediaType.APPLICATION_OCTET_STREAM));
        builder.addCustomConverter(WholeBodyConverter.ofFile(
                FaceToRead.class, FaceToRead::new, MediaType.valueOf("image/*"), MediaType.APPLICATION_OCTET_STREAM));
        // a YAML reader comes along with what describes the API; but to us a scenario file is a text, and all else is
        // JSON
        builder.configureMessageConvertersList(converters -> converters.removeIf(
                converter -> converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)
                        && !(converter instanceof WholeBodyConverter)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new Supersession()).addPathPatterns("/api/**");
        registry.addInterceptor(new AccountsOnly(access.hasAccounts())).addPathPatterns("/api/**");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PAGE + "assets/")
                .setCacheControl(CacheControl.maxAge(FOREVER).immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PAGE)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false) // what is kept would hold one request's nonce for all
                .addResolver(new PageResolver())
                .addTransformer(new StyleNonce());
    }

    private static final class PageResolver extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            boolean ownAddress = !path.contains(".") && !ProgramPaths.has("/" + path) && !path.startsWith("problems/");
            return file == null && ownAddress ? super.getResource("index.html", location) : file;
        }
    }
}
