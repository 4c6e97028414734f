// Keeps a failure inside one view: everything else stays alive. What broke is shown as
// an ErrorState with a report; a new resetKey or the button tries again.
import { Component, type ErrorInfo } from 'react';
import { useText } from '../language/useText.ts';
import { ErrorState } from './ErrorState.tsx';
import { controlsText } from './text.ts';
import type { ErrorBoundaryProps } from './types.ts';

interface State {
  readonly error?: unknown;
  readonly hasFailed: boolean;
  readonly resetKey: string | undefined;
  readonly where: string;
}

function buildReport(name: string, state: State): string {
  const { error } = state;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const place = typeof location === 'undefined' ? '' : location.hash;
  return [`view: ${name}`, `state: ${place}`, cause, state.where].join('\n');
}

function Failure(props: { readonly name: string; readonly report: string; onRetry: () => void }) {
  const words = useText(controlsText);
  return (
    <ErrorState title={words.failedView(props.name)} report={props.report} onRetry={props.onRetry}>
      {words.failedViewBody}
    </ErrorState>
  );
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { hasFailed: false, resetKey: this.props.resetKey, where: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, hasFailed: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): Partial<State> | null {
    if (props.resetKey === state.resetKey) return null;
    return { hasFailed: false, resetKey: props.resetKey };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo) {
    this.setState({ where: info.componentStack ?? '' });
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Failure
        name={this.props.name}
        report={buildReport(this.props.name, this.state)}
        onRetry={() => this.setState({ hasFailed: false })}
      />
    );
  }
}
